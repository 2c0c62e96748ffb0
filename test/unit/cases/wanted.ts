/**
 * A file with what is wanted of it: lines `# want QUESTION: ANSWER` in the file itself, and a test for each. The questions
 * are those of people: what a failure stops, how work comes back, whether a promise is met.
 */
import assert from 'node:assert/strict';
import { open } from '../../../server/src/analysis/snapshot.ts';
import type { Answers } from '../../../server/src/failure/answers.ts';
import { everythingRestsOn, type Impossible, restsOn } from '../../../server/src/failure/asIfMended.ts';
import { impactOf } from '../../../server/src/failure/impact.ts';
import type { Impact } from '../../../server/src/failure/model.ts';
import { recoveriesAfter } from '../../../server/src/failure/recoveriesAfter.ts';
import { singlePoints } from '../../../server/src/failure/scopeTable.ts';
import { simulate } from '../../../server/src/failure/simulate.ts';
import { idOf } from '../failure/graphOf.ts';

/**
 * A test for each `# want` of a file:
 *
 *     # want SQL01 fails: systemwide                        the scope; ", start" and " (later host)" behind it
 *     # want SQL01 + SQL02 fail, Send/send/SFTP: stopped    the outcome of a workload
 *     # want SQL01 fails, comes back: host:Send by hand     components with who brings them back
 *     # want SQL01 fails, as if mended: RULE of ENTITY      findings on which the answer rests
 *     # want as if mended: RULE of ENTITY                   those on which all answers rest
 *     # want single points: server:SQL01
 *     # want workloads: group
 *     # want promise one server: not met
 */
export function wanted(title: string, text: string): void {
  const wants = [...text.matchAll(/# want (.+): (.+)$/gm)].map(([, question = '', answer = '']) => ({
    question,
    answer,
  }));
  describe(title, () => {
    const { answers } = open(text);
    it('asks something', () => assert.ok(wants.length > 0));
    for (const { question, answer } of wants)
      it(`${question}: ${answer}`, () => assert.equal(answerTo(answers, question), answer));
  });
}

function answerTo(answers: Answers, question: string): string {
  const failing = /^(.+?) fails?(?:, (.+))?$/.exec(question);
  if (failing) return afterFailure(answers, (failing[1] ?? '').split(' + '), failing[2]);
  const promise = /^promise (.+)$/.exec(question)?.[1];
  if (promise !== undefined) return verdictOn(answers, promise);
  switch (question) {
    case 'as if mended':
      return mended(everythingRestsOn(answers));
    case 'single points':
      return listed(singlePoints(answers).map(({ component }) => component.id));
    case 'workloads':
      return listed(answers.workloads.map(({ id }) => id));
    default:
      throw new Error(`nobody can answer "${question}"`);
  }
}

function afterFailure(answers: Answers, names: readonly string[], asked: string | undefined): string {
  const ids = names.map((name) => idOf(answers, name));
  if (asked === 'comes back')
    return listed(
      recoveriesAfter(answers, ids).map(
        ({ of, automatic }) => `${of} ${automatic === undefined ? 'cannot tell' : automatic ? 'by itself' : 'by hand'}`,
      ),
    );
  if (asked === 'as if mended') return mended(restsOn(answers, ids));
  const { workloads, ...impact } = simulate(answers, ids);
  if (asked !== undefined)
    return workloads.find(({ workload }) => workload.id === asked)?.outcome ?? 'no such workload';
  const [only] = ids;
  // What is known of single failures beforehand is what their simulation says.
  if (only !== undefined && ids.length === 1) assert.equal(reach(impactOf(answers, only)), reach(impact));
  return reach(impact);
}

function reach({ scope, phase, later }: Impact): string {
  return `${scope}${phase === 'run' ? '' : `, ${phase}`}${later ? ` (later ${later})` : ''}`;
}

function mended(found: readonly Impossible[]): string {
  return listed(found.map(({ rule, entity }) => `${rule} of ${entity}`));
}

const verdicts = { pass: 'met', fail: 'not met', 'cannot tell': 'cannot tell' } as const;

function verdictOn({ requirements }: Answers, name: string): string {
  const found = requirements.find(({ requirement }) => requirement.name === name);
  return found ? verdicts[found.verdict.result] : 'no such promise';
}

function listed(items: readonly string[]): string {
  return items.length === 0 ? 'none' : items.join('; ');
}
