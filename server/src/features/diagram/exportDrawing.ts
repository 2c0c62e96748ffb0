/** The diagram of the panel as a file for other programs: the same picture, in the colours that are wanted. */
import type { Snapshot } from '../../analysis/snapshot.ts';
import type { Steps } from '../../failure/steps.ts';
import { drawioSteps } from '../../render/drawio.ts';
import { mermaidFileSteps } from '../../render/mermaidFile.ts';
import { svgSteps } from '../../render/svg.ts';
import { themes } from '../../render/theme.ts';
import { type DrawingOptions, panelPictureSteps } from './drawing.ts';

export const exportFormats = ['svg', 'drawio', 'mermaid'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** What is written into a file. */
export interface ExportedDrawing {
  readonly text: string;
  /** Of the picture, in pixels. */
  readonly width: number;
  readonly height: number;
}

export function* exportSteps(
  snapshot: Snapshot,
  format: ExportFormat,
  options: DrawingOptions,
): Steps<ExportedDrawing> {
  const picture = yield* panelPictureSteps(snapshot, options);
  const { layout, marks, said } = picture;
  const { width, height } = layout;
  switch (format) {
    case 'svg': {
      const text = yield* svgSteps(layout, { theme: themes[options.theme ?? 'light'], marks, said });
      return { text, width, height };
    }
    case 'drawio':
      return { text: yield* drawioSteps(layout, marks), width, height };
    case 'mermaid':
      return { text: (yield* mermaidFileSteps(picture)).text, width, height };
  }
}
