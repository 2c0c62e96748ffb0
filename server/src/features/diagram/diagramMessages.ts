/** What the list beside the diagram and the details of a shape say. */
import { defineMessages } from '../../text/message.ts';

const diagramMessages = {
  'diagram.inside': '{kind} {n}',
  'diagram.holds': 'in it: {counts}',
  'diagram.finding': '1 finding',
  'diagram.findings': '{n} findings',
  'diagram.workload': 'workload',
  'diagram.tier': 'level',
  'diagram.way': 'Along the way',
  'diagram.back': 'How it comes back',
  'diagram.back.name': '{name}: {text}',
  'diagram.reach': 'If it fails alone',
} as const;

/** A message of the diagram. */
export const message = defineMessages(diagramMessages);
