/** Fault domains in pictures, by example: bands around servers, strips at their foot, columns for sites. */
import assert from 'node:assert/strict';
import { faultsOf, pictureOf, shapesIn, svgOf } from '../../support/pictures.ts';

/** The bands of a picture: the name of the domain, and the servers in it. */
function bandsOf(text: string): readonly string[] {
  const { layout } = pictureOf(text);
  assert.deepEqual(faultsOf(layout), []);
  return layout.bands.map(({ domain, members }) => `${domain}: ${members.map(({ name }) => name).join(' ')}`);
}

describe('the bands of a picture', () => {
  it('enclose the servers that one fault domain takes along, side by side', () => {
    const text = `bizha: 1
servers:
  BTS01: { roles: [biztalk], hypervisor: HV1 }
  BTS02: { roles: [biztalk], hypervisor: HV2 }
  BTS03: { roles: [biztalk], hypervisor: HV1 }
  BTS04: { roles: [biztalk] }
`;
    // want: BTS03 beside BTS01; no band around BTS04
    assert.deepEqual(bandsOf(text), ['hypervisor:HV1: BTS01 BTS03', 'hypervisor:HV2: BTS02']);
  });

  it('lie within a cluster whose nodes are in several', () => {
    const text = `bizha: 1
servers:
  SQL01: { roles: [sql], rack: R1 }
  SQL02: { roles: [sql], rack: R2 }
clusters: { SQLCLU: { nodes: [SQL01, SQL02], groups: { SQL: {} } } }
`;
    assert.deepEqual(bandsOf(text), ['rack:R1: SQL01', 'rack:R2: SQL02']);
  });

  it('are those of the widest domain; the others are a strip at the foot of the server', () => {
    const text =
      'bizha: 1\nservers:\n  BTS01: { roles: [biztalk], hypervisor: HV1, rack: R1, availabilityZone: AZ1 }\n';
    const drawn = shapesIn(svgOf(pictureOf(text))).flatMap(({ data, labels }) =>
      data.has('data-band') ? [labels.map((label) => label.text).join(' ')] : [],
    );
    // want: the zone around the server; in it the rack and the hypervisor
    assert.deepEqual(bandsOf(text), ['availabilityZone:AZ1: BTS01']);
    assert.deepEqual(drawn, ['AZ1', 'R1', 'HV1']);
  });

  it('are those of sites where a cluster spans sites, and stands in the column of none', () => {
    const text = `bizha: 1
sites: { Lyon: {}, Bern: {} }
servers:
  BTS01: { roles: [biztalk], site: Lyon, rack: R1 }
  SQL01: { roles: [sql], site: Lyon, rack: R1 }
  SQL02: { roles: [sql], site: Bern, rack: R2 }
clusters: { SQLCLU: { nodes: [SQL01, SQL02], groups: { SQL: {} } } }
`;
    // want: BTS01 stands in the column of Lyon, in its rack; the racks of the nodes are their strips
    assert.deepEqual(bandsOf(text), ['rack:R1: BTS01', 'site:Lyon: SQL01', 'site:Bern: SQL02']);
    // want: both sites have servers, though the column of Bern is empty
    assert.doesNotMatch(svgOf(pictureOf(text)), /no servers/);
  });

  it('say that their domain has failed, wherever it is drawn', () => {
    const text = `bizha: 1
servers:
  BTS01: { roles: [biztalk], rack: R1, hypervisor: HV1 }
  SQL01: { roles: [sql], hypervisor: HV1 }
`;
    const drawn = shapesIn(svgOf(pictureOf(text, { failed: ['hypervisor:HV1'] }))).flatMap(({ data, labels }) =>
      data.has('data-band') ? [labels.map((label) => label.text).join(' ')] : [],
    );
    assert.deepEqual(drawn, ['R1', 'HV1 failed', 'HV1 failed']);
  });
});

describe('the column of a site', () => {
  it('says that there are no servers', () => {
    const text = 'bizha: 1\nsites: { Lyon: {}, Bern: {} }\nservers:\n  BTS01: { roles: [biztalk], site: Lyon }\n';
    const columns = shapesIn(svgOf(pictureOf(text))).flatMap(({ data, labels }) =>
      data.get('data-kind') === 'site' ? [labels.map((label) => label.text)] : [],
    );
    assert.deepEqual(columns, [['Lyon'], ['Bern', 'no servers']]);
  });

  it('has one beside it for what is on no site', () => {
    const text = `bizha: 1
sites: { Lyon: {} }
servers:
  BTS01: { roles: [biztalk], site: Lyon }
  BTS02: { roles: [biztalk] }
`;
    assert.match(svgOf(pictureOf(text)), />on no single site<\/text>/);
  });
});
