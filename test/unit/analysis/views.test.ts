/** What the two views of a file say: gaps that only the plan closes, and what closes them. */
import assert from 'node:assert/strict';
import { findingsOf, findingsToday } from '../../../server/src/analysis/findings.ts';
import { afterEdits, open } from '../../../server/src/analysis/snapshot.ts';
import { render } from '../../../server/src/text/message.ts';
import { exampleDay } from '../../support/examples.ts';

const text = `bizha: 1
group: { version: "2020", edition: enterprise }
servers:
  APP1: { roles: [biztalk] }
  APP2: { roles: [biztalk], planned: true }
  DC1: { roles: [domain-controller] }
  DC2: { roles: [domain-controller], planned: true }
hosts:
  Work: { instances: [APP1, APP2], send: [SMTP] }
`;

const closed = (file: string): Record<string, readonly string[]> =>
  Object.fromEntries(
    findingsToday(open(file), {}, exampleDay).flatMap(({ rule, closedBy, suppressed }) =>
      closedBy && !suppressed ? [[rule, closedBy().map(({ id }) => id)]] : [],
    ),
  );
const asPlanned = (file: string, rule: string): readonly string[] =>
  findingsOf(open(file), {}, exampleDay).flatMap((each) => (each.rule === rule ? [render(each.message)] : []));

describe('the two views of a file', () => {
  it('each gap is closed by the entries with which, left out alone, it returns', () => {
    assert.deepEqual(closed(text), {
      'host/single-biztalk-server': ['server:APP2'],
      'infra/single-domain-controller': ['server:DC2'],
    });
    assert.deepEqual(asPlanned(text, 'plan/closes-gaps'), [
      'The plan closes 2 gaps that are there today. To be built: "APP2" and "DC2".',
    ]);
  });

  it('by all of them where each alone can be missed', () => {
    const two = text
      .replace(/ {2}DC2.*\n/, '')
      .replace('hosts:', '  APP3: { roles: [biztalk], planned: true }\nhosts:');
    const three = two.replace('[APP1, APP2]', '[APP1, APP2, APP3]');
    assert.deepEqual(closed(three)['host/single-biztalk-server'], ['server:APP2', 'server:APP3']);
  });

  it('offers no fix for a gap that is closed, and the fixes as planned for the others', () => {
    const open1 = text.replace(/ {2}DC2.*\n/, '');
    const findings = findingsToday(open(open1), {}, exampleDay);
    const fixesOf = (rule: string): readonly string[] | undefined =>
      findings
        .find((each) => each.rule === rule)
        ?.fixes()
        .map(({ title }) => render(title));
    assert.deepEqual(fixesOf('host/single-biztalk-server'), []);
    const planned = findingsOf(open(open1), {}, exampleDay).find(
      ({ rule }) => rule === 'infra/single-domain-controller',
    );
    assert.deepEqual(
      fixesOf('infra/single-domain-controller'),
      planned?.fixes().map(({ title }) => render(title)),
    );
  });

  it('a gap that a comment silences is none that the plan closes', () => {
    const silenced = text.replace(
      '  APP1:',
      '  # bizha-ignore host/single-biztalk-server: accepted until the second one is there\n  APP1:',
    );
    assert.deepEqual(Object.keys(closed(silenced)), ['infra/single-domain-controller']);
    assert.deepEqual(asPlanned(silenced, 'ignore/useless'), []);
  });

  it('the next version of a file says of both views what a new one would', () => {
    const snapshot = open(text);
    findingsOf(snapshot, {}, exampleDay);
    const at = text.indexOf(', planned: true');
    const next = afterEdits(snapshot, [{ span: { start: at, end: at + ', planned: true'.length }, text: '' }]);
    const said = (all: ReturnType<typeof findingsOf>): readonly string[] => all.map(({ message }) => render(message));
    assert.deepEqual(said(findingsOf(next, {}, exampleDay)), said(findingsOf(open(next.text), {}, exampleDay)));
    assert.deepEqual(
      said([...findingsToday(next, {}, exampleDay)]),
      said([...findingsToday(open(next.text), {}, exampleDay)]),
    );
  });

  it('where nothing is planned both views say the same, and nothing is checked twice', () => {
    const built = open(text.replaceAll(', planned: true', ''));
    const once = findingsOf(built, {}, exampleDay).length;
    const { runs } = built.memos.rules;
    assert.equal(findingsToday(built, {}, exampleDay).length, once);
    assert.equal(built.memos.rules.runs, runs);
    assert.equal(built.memos.today, undefined);
  });
});
