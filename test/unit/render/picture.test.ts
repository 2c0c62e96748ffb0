/** What pictures show, by example. */
import assert from 'node:assert/strict';
import { open } from '../../../server/src/analysis/snapshot.ts';
import { runToEnd } from '../../../server/src/failure/steps.ts';
import { sceneSteps } from '../../../server/src/render/buildScene.ts';
import { layoutSteps } from '../../../server/src/render/layout.ts';
import { cut, fontSize, textWidth } from '../../../server/src/render/textWidth.ts';
import { themeNames } from '../../../server/src/render/theme.ts';
import { parse } from '../../../server/src/syntax/parse.ts';
import { generateTopology } from '../../bench/generateTopology.ts';
import { isLong } from '../../property/seeds.ts';
import { faultsOf, pictureOf, shapesIn, svgOf } from '../../support/pictures.ts';

const list = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n');

/** A group of `pairs` pairs of BizTalk servers, half as many clusters, and `hosts` hosts. */
function groupOf(pairs: number, hosts: number): string {
  const half = Math.floor(pairs / 2);
  return `bizha: 1
servers:
${list(pairs * 2, (n) => `  BTS${n}: { roles: [biztalk], hypervisor: HV${n % 4} }`)}
${list(half * 2, (n) => `  SQL${n}: { roles: [sql], hypervisor: HV${n % 4} }`)}
clusters:
${list(half, (n) => `  CLU${n}: { nodes: [SQL${2 * n}, SQL${2 * n + 1}], groups: { SQL: { resources: [msdtc] } } }`)}
storage:
${list(half, (n) => `  SAN${n}: { kind: san }`)}
sqlInstances:
${list(half, (n) => `  PROD${n}: { on: CLU${n}/SQL, storage: SAN${n} }`)}
databases: { BizTalkMgmtDb: PROD0, BizTalkMsgBoxDb: PROD1, SSODB: PROD0 }
masterSecretServer: { on: CLU0/SQL }
hosts:
${list(hosts, (n) => `  Host${n}: { instances: [BTS${(2 * n) % (2 * pairs)}, BTS${(2 * n + 1) % (2 * pairs)}], receive: [FILE, WCF-BasicHttp] }`)}
`;
}

describe('a picture', () => {
  it('of 200 components is readable on a screen of 1920 by 1080: no label is smaller than 9 pixels', () => {
    for (const [pairs, hosts] of [
      [6, 16],
      [6, 24],
      [8, 12],
      [8, 24],
      [6, 36],
    ] as const) {
      const text = groupOf(pairs, hosts);
      const count = open(text).graph.components.length;
      const { width, height } = pictureOf(text).layout;
      const size = fontSize * Math.min(1920 / width, 1080 / height);
      assert.ok(count > 220 || size >= 9, `${count} components: ${size}`);
    }
  });

  it('of up to 400 components is summarised until it is readable: many small applications are counted', () => {
    for (const lines of [160, 210, 250, 340]) {
      const { width, height, scene } = pictureOf(generateTopology(lines), { failed: ['rack:R0'] }).layout;
      assert.ok(fontSize * Math.min(1920 / width, 1080 / height) >= 9, `${lines} lines`);
      const names = scene.shapes.filter(({ parent }) => parent === 'tier:work').map(({ name }) => name);
      assert.equal(names.includes('56 applications'), lines === 210, names.join(', '));
    }
    const expanded = pictureOf(generateTopology(210), { expanded: ['tier:work'] }).layout.scene;
    assert.equal(expanded.shapes.filter(({ kind }) => kind === 'application').length, 56);
  });

  it('of something planned that is a single point of failure keeps the word and the mark apart', () => {
    const svg = svgOf(
      pictureOf('bizha: 1\nservers:\n  BTS01: { roles: [biztalk], planned: true }\nhosts: { Rx: [BTS01] }\n'),
    );
    const server = shapesIn(svg).find(({ data }) => data.get('data-id') === 'server:BTS01');
    const word = server?.labels.find(({ text }) => text === 'planned');
    assert.equal(server?.data.get('data-single-point'), 'true');
    assert.ok(server && word && word.x + word.width <= server.box.x + server.box.width - 16);
  });

  it('of a large group counts the parts of servers and hosts, and draws those of what is expanded', () => {
    const text = groupOf(12, 60);
    const shapes = pictureOf(text).layout.scene.shapes;
    const onServer = shapes.filter(({ parent }) => parent === 'server:BTS0').map(({ name }) => name);
    assert.deepEqual(onServer, ['3 services', '5 host instances']);
    const expanded = pictureOf(text, { expanded: ['server:BTS0'] }).layout;
    assert.equal(expanded.scene.shapes.filter(({ parent }) => parent === 'server:BTS0').length, 8);
    assert.deepEqual(faultsOf(expanded), []);
  });

  it('of thousands of components counts whole tiers, in steps', () => {
    const snapshot = open(generateTopology(isLong ? 18_000 : 6_000));
    const scene = runToEnd(sceneSteps(snapshot, { view: 'as planned', expanded: new Set() }));
    assert.ok(snapshot.graph.components.length > (isLong ? 10_000 : 3_000));
    assert.ok(scene.shapes.length < 100, `${scene.shapes.length}`);
    const counted = scene.shapes.reduce((sum, { holds }) => sum + (holds?.components.length ?? 1), 0);
    const workloads = scene.shapes.filter(({ id }) => id.startsWith('workload:')).length;
    assert.equal(counted + scene.sites.length - workloads, snapshot.graph.components.length);
    const steps = [...sceneSteps(snapshot, { view: 'as planned', expanded: new Set(['tier:biztalk']) })];
    assert.ok(steps.length > 20, `${steps.length}`);
  });

  it('is laid out in less than the time of ten parses', () => {
    const text = generateTopology(1500);
    const snapshot = open(text);
    const timed = (work: () => unknown): number => {
      const begun = performance.now();
      work();
      return performance.now() - begun;
    };
    assert.ok(snapshot.graph.components.length > 900);
    const draw = (): unknown =>
      runToEnd(layoutSteps(runToEnd(sceneSteps(snapshot, { view: 'as planned', expanded: new Set() }))));
    const [own = 0, one = 0] = [draw, () => parse(text)].map((work) => Math.min(...[0, 1, 2].map(() => timed(work))));
    assert.ok(own < 10 * one, `${own} ms, one parse ${one} ms`);
  });

  it('has nothing that Word or a strict policy refuses, in no theme', () => {
    const picture = pictureOf(groupOf(2, 4), { failed: ['server:BTS0'] });
    for (const theme of themeNames) {
      const svg = svgOf(picture, theme);
      assert.doesNotMatch(svg, /<(?:style|script|foreignObject|image|use|a)\b| (?:style|href|on\w+)=|url\(/);
      assert.doesNotMatch(svg, /\d\.\d{3}/, 'coordinates are short');
    }
  });

  it('says a state by a word and a pattern, and what stands in it by a title', () => {
    const svg = svgOf(pictureOf(groupOf(1, 1), { failed: ['server:BTS0'] }));
    const server = shapesIn(svg).find(({ data }) => data.get('data-id') === 'server:BTS0');
    assert.deepEqual(
      server?.labels.map(({ text }) => text),
      ['BTS0', 'failed', 'biztalk'],
    );
    assert.match(svg, /data-id="server:BTS0"[^>]*><title>BTS0; biztalk; failed<\/title>/);
    assert.match(svg, /<g class="shape server failed".*?<path class="pattern"/s);
  });

  it('holds names that XML cannot', () => {
    const text = 'bizha: 1\nservers:\n  "<b>&\\u0007\\ud800\\u202e\\"\'": { roles: [biztalk] }\n';
    const svg = svgOf(pictureOf(text));
    assert.match(svg, />&lt;b&gt;&amp; ?&quot;&#39;<\/text>/);
    assert.doesNotMatch(svg, /\p{Cs}|\u202e/u);
  });
});

describe('the width of a text', () => {
  it('is never less than that of the widest usual fonts', () => {
    // Advances in DejaVu Sans, in thousandths.
    const known: Readonly<Record<string, number>> = { a: 613, m: 974, W: 989, i: 278, '0': 636, Q: 787, '@': 1000 };
    for (const [character, width] of Object.entries(known))
      assert.ok(textWidth(character) >= Math.ceil((width * fontSize) / 1000), character);
    assert.ok(textWidth('处理') >= 2 * fontSize);
  });

  it('is kept by cutting: whole characters, no blank before the dots', () => {
    assert.equal(cut('Receive', 100), 'Receive');
    assert.equal(cut('Receive all orders', 80), 'Receive…');
    assert.equal(cut('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 60), '👩…');
    assert.equal(cut('Receive', 5), '');
  });
});
