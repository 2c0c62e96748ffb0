/** What the features say, with what they show of the failure analysis and of findings. */
import { failureMessages } from '../failure/failureMessages.ts';
import { severityNames } from '../rules/severityNames.ts';
import { defineMessages, type KeyOf } from '../text/message.ts';
import { featureMessages } from './featureMessages.ts';
import { adapterDocMessages } from './hover/adapterDocMessages.ts';
import { componentDocMessages } from './hover/componentDocMessages.ts';
import { rulePageMessages } from './rulePageMessages.ts';
import { simulationMessages } from './simulation/simulationMessages.ts';

/** A message of the features. */
export const message = defineMessages({
  ...failureMessages,
  ...severityNames,
  ...featureMessages,
  ...rulePageMessages,
  ...adapterDocMessages,
  ...componentDocMessages,
  ...simulationMessages,
});

/** The key of such a message. */
export type MessageKey = KeyOf<typeof message>;
