/**
 * The English message table. It is the type of every other language's table.
 */
import { adapterMessages } from './adapterMessages.ts';
import { bamMessages } from './bamMessages.ts';
import { capacityMessages } from './capacityMessages.ts';
import { cliMessages } from './cliMessages.ts';
import { clusterMessages } from './clusterMessages.ts';
import { consistencyMessages } from './consistencyMessages.ts';
import { dbMessages } from './dbMessages.ts';
import { drillMessages } from './drillMessages.ts';
import { drMessages } from './drMessages.ts';
import { editionMessages } from './editionMessages.ts';
import { failureMessages } from './failureMessages.ts';
import { featureMessages } from './featureMessages.ts';
import { fixMessages } from './fixMessages.ts';
import { hostMessages } from './hostMessages.ts';
import { ignoreMessages } from './ignoreMessages.ts';
import { importMessages } from './importMessages.ts';
import { infraMessages } from './infraMessages.ts';
import { lbMessages } from './lbMessages.ts';
import { messageboxMessages } from './messageboxMessages.ts';
import { msdtcMessages } from './msdtcMessages.ts';
import { referenceMessages } from './referenceMessages.ts';
import { relatedMessages } from './relatedMessages.ts';
import { requirementMessages } from './requirementMessages.ts';
import { adapterWhyMessages } from './ruleWhy/adapterWhyMessages.ts';
import { modelWhyMessages } from './ruleWhy/modelWhyMessages.ts';
import { operationsWhyMessages } from './ruleWhy/operationsWhyMessages.ts';
import { platformWhyMessages } from './ruleWhy/platformWhyMessages.ts';
import { recoveryWhyMessages } from './ruleWhy/recoveryWhyMessages.ts';
import { toolWhyMessages } from './ruleWhy/toolWhyMessages.ts';
import { sqlMessages } from './sqlMessages.ts';
import { ssoMessages } from './ssoMessages.ts';
import { syntaxMessages } from './syntaxMessages.ts';
import { tmsMessages } from './tmsMessages.ts';
import { trackingMessages } from './trackingMessages.ts';

export const english = {
  ...syntaxMessages,
  ...cliMessages,
  ...ignoreMessages,
  ...failureMessages,
  ...featureMessages,
  ...fixMessages,
  ...relatedMessages,
  ...referenceMessages,
  ...hostMessages,
  ...adapterMessages,
  ...clusterMessages,
  ...lbMessages,
  ...sqlMessages,
  ...messageboxMessages,
  ...editionMessages,
  ...dbMessages,
  ...trackingMessages,
  ...bamMessages,
  ...tmsMessages,
  ...ssoMessages,
  ...msdtcMessages,
  ...infraMessages,
  ...drMessages,
  ...capacityMessages,
  ...requirementMessages,
  ...drillMessages,
  ...consistencyMessages,
  ...importMessages,
  ...modelWhyMessages,
  ...adapterWhyMessages,
  ...platformWhyMessages,
  ...operationsWhyMessages,
  ...recoveryWhyMessages,
  ...toolWhyMessages,
} as const;
