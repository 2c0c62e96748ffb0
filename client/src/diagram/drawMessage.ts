/** A drawing of the server as the diagram's page is told it. No code of VS Code. */
import type { DiagramResult } from '../../../server/src/protocol.ts';
import type { DrawingMessage, ExtensionMessage } from './messages.ts';

export type DrawnResult = Pick<
  DiagramResult,
  'from' | 'view' | 'width' | 'height' | 'parts' | 'places' | 'shapes' | 'choices'
>;

/** `failure` is what is simulated while it is shown. */
export function drawMessage(
  uri: string,
  { from, view, width, height, parts, places, shapes, choices }: DrawnResult,
  failure: Pick<DrawingMessage, 'failed' | 'restart' | 'answer'>,
): ExtensionMessage {
  const isWhole = from === undefined;
  const drawing = { uri, view, isWhole, width, height, parts, places, shapes, choices, ...failure };
  return { type: 'draw', drawing };
}
