/** The settings that the server asks for, as they stand now for the window. */
import { workspace } from 'vscode';
import type { BizhaSettings } from '../../../server/src/startProtocol.ts';

export function bizhaSettings(): BizhaSettings {
  const settings = workspace.getConfiguration('bizha');
  return {
    validate: { enable: settings.get('validate.enable', true) },
    lenses: settings.get<BizhaSettings['lenses']>('lenses', 'gaps'),
    rules: settings.get<BizhaSettings['rules']>('rules', {}),
  };
}
