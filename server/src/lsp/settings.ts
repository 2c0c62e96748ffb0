/** The settings `bizha.*` as the client sends them, made safe: whatever is missing or wrong has its default. */
import type { BizhaSettings } from '../protocol.ts';

export const defaultSettings: BizhaSettings = { validate: { enable: true }, rules: {} };

const severities = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** Reads settings out of whatever JSON came. */
export function readSettings(value: unknown): BizhaSettings {
  const validate = member(value, 'validate');
  const enable = member(validate, 'enable');
  const rules = member(value, 'rules');
  return {
    validate: { enable: typeof enable === 'boolean' ? enable : defaultSettings.validate.enable },
    rules: Object.fromEntries(
      Object.entries(typeof rules === 'object' && rules !== null ? rules : {}).flatMap(([rule, set]) => {
        const severity = severities.find((each) => each === set);
        return severity === undefined ? [] : [[rule, severity]];
      }),
    ),
  };
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}
