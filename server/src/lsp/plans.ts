/** `bizha/gaps` and `bizha/plan`: what could be planned in a file, and the edits that plan what was chosen of it. */
import { balanceOf, gapsOf, planRedundancy } from '../features/planRedundancy.ts';
import { render } from '../text/message.ts';
import type { FileHandler } from './answer.ts';
import { rangeOf, textEditOf } from './convert.ts';
import { message } from './lspMessages.ts';

/** The errors and warnings of a file, with what would be planned for each. */
export const gaps: FileHandler<'bizha/gaps'> = function* (session, document) {
  const { snapshot } = document;
  const findings = yield* session.findingSteps(document, 'as planned');
  return gapsOf(findings).map(({ key, finding, fix }) => ({
    id: key,
    text: render(finding.message),
    range: rangeOf(snapshot, snapshot.rangeOf(finding.place)),
    ...(fix ? { change: render(fix.title) } : {}),
  }));
};

/** The edits of a plan, and what it closes. */
export const plan: FileHandler<'bizha/plan'> = function* (session, { uri, version, snapshot }, { gaps: chosen }) {
  const { configs, host } = session;
  const options = { settings: configs.rulesFor(uri), today: host.today() };
  const planned = yield* planRedundancy(snapshot, options, chosen && new Set(chosen));
  const { closed, left } = balanceOf(planned.snapshot, options);
  return {
    version,
    edits: planned.edits.map((edit) => textEditOf(snapshot, edit)),
    changes: planned.applied.map(({ title }) => render(title)),
    sentence: message.text('plan.balance', { closed: closed.length, left: left.length }),
  };
};
