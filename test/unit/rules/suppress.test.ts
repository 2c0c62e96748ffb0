/** What comments silence, and what is said about the comments themselves. */
import assert from 'node:assert/strict';
import { findingsOf } from '../../../server/src/analysis/findings.ts';
import { open } from '../../../server/src/analysis/snapshot.ts';
import { fixesOf } from '../../../server/src/features/fixes.ts';
import { render } from '../../../server/src/text/message.ts';
import { applyEdits } from '../../../server/src/text/textEdit.ts';

const today = '2026-11-23';

/** A host of which one instance is too few, and one that has none, which no comment can silence. */
const fileWith = (comment: string): string => `bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
hosts:
  ${comment}
  Send: { instances: [BTS01], send: [FILE] }
  Idle: { instances: [], send: [FILE] }
`;

/** What is found about hosts and comments: silenced with a reason, or what is said. */
function found(text: string): string[] {
  return findingsOf(open(text), {}, today)
    .filter(({ rule }) => /^(?:ignore\/|host\/(?:single|no)-instance$)/.test(rule))
    .map(({ rule, suppressed, message }) => {
      if (suppressed !== undefined) return `${rule} silenced: ${suppressed.reason}`;
      return rule.startsWith('ignore/') ? `${rule}: ${render(message)}` : rule;
    });
}

const gap = 'host/single-instance';
const cases: readonly (readonly [comment: string, says: readonly string[]])[] = [
  [`# bizha-ignore ${gap}: sent once a year`, [`${gap} silenced: sent once a year`]],
  [`#bizha-ignore   ${gap} :   see http://x/1 # 2`, [`${gap} silenced: see http://x/1 # 2`]],
  [`# bizha-ignore ${gap} until 2026-11-23: the last day`, [`${gap} silenced: the last day`]],
  [
    `# bizha-ignore ${gap} until 2026-11-22: over`,
    [`ignore/expired: This comment expired on 2026-11-22; "${gap}" is reported again.`, gap],
  ],
  [
    `# bizha-ignore ${gap} until 2026-13-01: no month`,
    ['ignore/useless: This comment does not count: "2026-13-01" is no date. Write it like 2027-03-31.', gap],
  ],
  [
    `# bizha-ignore ${gap} until tomorrow: no date`,
    ['ignore/useless: This comment does not count: "tomorrow" is no date. Write it like 2027-03-31.', gap],
  ],
  [
    `# bizha-ignore ${gap}`,
    ['ignore/no-reason: This comment gives no reason, so it does not count. Write ": why" after the rule id.', gap],
  ],
  [
    `# bizha-ignore ${gap}: reason to be written`,
    ['ignore/no-reason: This comment does not count yet: replace "reason to be written" with the reason.', gap],
  ],
  [
    `# bizha-ignore host/no-instance: idle`,
    ['ignore/not-allowed: "host/no-instance" reports what cannot work, so it cannot be silenced.', gap],
  ],
  [
    `# bizha-ignore ${gap}, host/mixed-functions: both`,
    [
      'ignore/useless: Nothing here is reported by "host/mixed-functions", so the comment can go.',
      `${gap} silenced: both`,
    ],
  ],
  [
    `# bizha-ignore host/sinlge-instance: typo`,
    [`ignore/useless: There is no rule "host/sinlge-instance". Did you mean "${gap}"?`, gap],
  ],
  [`# bizha-ignore nonsense: none`, ['ignore/useless: There is no rule "nonsense".', gap]],
  [`# bizha-ignore host: all`, ['ignore/useless: "host" is a family of rules: name the rules that are meant.', gap]],
  [
    `# bizha-ignore ${gap} host/no-default: no comma`,
    [`ignore/useless: There is no rule "${gap} host/no-default".`, gap],
  ],
  [`# bizha-ignore: why`, ['ignore/useless: The comment names no rule.', gap]],
];

describe('comments that silence', () => {
  for (const [comment, says] of cases)
    it(comment, () => {
      assert.deepEqual(found(fileWith(comment)), [...says, 'host/no-instance']);
      assert.deepEqual(found(fileWith(comment).replaceAll('\n', '\r\n')), [...says, 'host/no-instance']);
    });

  it('silence in the whole file, wherever they stand', () => {
    for (const text of [
      `# bizha-ignore-file ${gap}: small\n${fileWith('# x')}`,
      `${fileWith('# x')}# bizha-ignore-file ${gap}: small\n`,
    ])
      assert.deepEqual(found(text), [`${gap} silenced: small`, 'host/no-instance']);
  });

  it('silence nothing beside them', () => {
    const text = fileWith('# x').replace('Idle: { instances: []', `Two: { instances: [BTS02]`);
    assert.deepEqual(found(text.replace('# x', `# bizha-ignore ${gap}: first only`)), [
      `${gap} silenced: first only`,
      gap,
    ]);
  });

  it('are mended or removed by a fix', () => {
    for (const [comment, title, mended] of [
      ['# bizha-ignore host/sinlge-instance: a', 'Replace with "host/single-instance"', `# bizha-ignore ${gap}: a`],
      ['# bizha-ignore tracking/no-host: a', 'Remove the comment', undefined],
    ] as const) {
      const text = fileWith(comment);
      const snapshot = open(text);
      const about = findingsOf(snapshot, {}, today).filter(({ rule }) => rule.startsWith('ignore/'));
      const fix = fixesOf(snapshot, about).find((each) => each.title === title);
      const after = applyEdits(text, fix?.edits() ?? []);
      if (mended === undefined) assert.ok(!after.includes('bizha-ignore'), after);
      else assert.ok(after.includes(mended), after);
      assert.deepEqual(
        found(after).filter((each) => each.startsWith('ignore/')),
        [],
      );
    }
  });
});
