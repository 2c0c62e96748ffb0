/** The Mermaid text of a large group stays within what Mermaid draws, and says what that has cost. */
import assert from 'node:assert/strict';
import { runToEnd } from '../../../server/src/failure/steps.ts';
import { mermaidSteps } from '../../../server/src/render/mermaid.ts';
import { mermaidFileSteps } from '../../../server/src/render/mermaidFile.ts';
import { render } from '../../../server/src/text/message.ts';
import { generateTopology } from '../../bench/generateTopology.ts';
import { pictureOf } from '../../support/pictures.ts';

describe('the Mermaid text of a picture', () => {
  it('is that of the picture as long as Mermaid draws it', () => {
    const picture = pictureOf(generateTopology(210));
    const text = runToEnd(mermaidSteps(picture.layout.scene, picture.marks));
    assert.deepEqual(runToEnd(mermaidFileSteps(picture)), { text, note: undefined });
  });

  it('is summarised further where Mermaid would refuse it, and says so', () => {
    const picture = pictureOf(generateTopology(3200));
    const whole = runToEnd(mermaidSteps(picture.layout.scene, picture.marks));
    const { text, note } = runToEnd(mermaidFileSteps(picture));
    assert.ok(whole.length > 50_000, `${whole.length}`);
    assert.ok(text.length <= 50_000, `${text.length}`);
    assert.match(note ? render(note) : '', /^The Mermaid text is summarised further than the picture: /);
    assert.ok(note && text.startsWith(`%% ${render(note)}\nflowchart TB\n`));
    // want: what is folded is counted
    assert.match(text, /\["\d+ Windows clusters"\]/);
  });

  it('that is too long even so says what Mermaid will do', () => {
    const picture = pictureOf(`bizha: 1\nservers:\n  "${'%'.repeat(20_000)}": {}\n`);
    const { text, note } = runToEnd(mermaidFileSteps(picture));
    assert.ok(text.length > 50_000, `${text.length}`);
    assert.match(note ? render(note) : '', /^Mermaid refuses this text unless its limits are raised: /);
  });
});
