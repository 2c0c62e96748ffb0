/**
 * The Mermaid text of a picture within what Mermaid draws: it refuses longer ones, and no setting inside a text can change
 * that. What is summarised further than in the picture is said, in the text itself too.
 */
import type { Steps } from '../failure/steps.ts';
import { type Message, render } from '../text/message.ts';
import { mermaidSteps } from './mermaid.ts';
import type { Picture } from './picture.ts';
import { message } from './renderMessages.ts';
import type { Scene } from './scene.ts';

/** `maxTextSize` and `maxEdges` as Mermaid has them unless the page that draws sets others. */
export const mermaidLimits = { characters: 50_000, edges: 500 } as const;

export interface MermaidFile {
  readonly text: string;
  /** What its reader should know. */
  readonly note: Message | undefined;
}

/** The text of a picture; summarised further where Mermaid would refuse it. */
export function* mermaidFileSteps({ layout, marks, summarySteps }: Picture): Steps<MermaidFile> {
  const text = yield* mermaidSteps(layout.scene, marks);
  if (isDrawn(text, layout.scene)) return { text, note: undefined };
  const scene = yield* summarySteps();
  const less = yield* mermaidSteps(scene, marks);
  const note = message(isDrawn(less, scene) ? 'render.mermaid.summarised' : 'render.mermaid.too-long');
  return { text: `%% ${render(note)}\n${less}`, note };
}

/** Whether Mermaid draws a text, with a line of comment. */
function isDrawn(text: string, { edges }: Scene): boolean {
  return text.length <= mermaidLimits.characters - 200 && edges.length <= mermaidLimits.edges;
}
