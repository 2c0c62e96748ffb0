/**
 * The configuration file `.bizharc.yaml`, as data: one key, which maps rules and families to severities. Which rules there
 * are is not known here; the caller hands them in.
 */
import { oneOf } from './valueType.ts';

/** What the file is called; it holds for the topologies in its folder and below. */
export const configFileName = '.bizharc.yaml';

/** The key that holds the severities. */
export const configKey = 'rules';

export const configKeyDoc =
  'How severe findings are: `off`, `hint`, `information`, `warning` or `error` for a rule or a whole family. What stands here wins over the settings of the editor; a rule wins over its family.';

/** The severities that a rule or family can be given. */
export const configSeverity = oneOf('off', 'hint', 'information', 'warning', 'error');

export type ConfigSeverity = (typeof configSeverity.values)[number];

/** A rule or family, as the schema of the file and completion list it. */
export interface ConfigName {
  readonly name: string;
  readonly doc: string;
  /** Whether it can be switched off. */
  readonly canBeOff: boolean;
}

/** The severities that a rule or family can have. */
export function severitiesFor({ canBeOff }: Pick<ConfigName, 'canBeOff'>): readonly ConfigSeverity[] {
  return configSeverity.values.filter((severity) => canBeOff || severity !== 'off');
}
