/** What the summary of an import says. */
import { defineMessages } from '../text/message.ts';

export const importSummaryMessages = defineMessages({
  'feature.import.title': 'What was imported',
  'feature.import.head': '| file | hosts | handlers | receive locations | send ports | orchestrations |',
  'feature.import.unknown': 'What is still unknown, and how to obtain it',
  'feature.import.contradictions': 'What the files and the topology disagree about',
  'feature.import.only-earlier': 'What the latest files do not have any more',
  'feature.import.renamed': 'Names that a topology cannot hold',
  'feature.import.renamed-one': '{from} is now {to}',
  'feature.import.next': 'The file is checked while it is open: the Problems view tells what is not redundant.',
});
