/**
 * Placeholders of templates: filled where their values are known, else kept as they are and remembered.
 */

/** `${Name}` of BTDF, `$(Name)` of MSBuild, `%%Name%%` and `{{Name}}` of scripts. Not `%MessageID%`: BizTalk fills those. */
const anyPlaceholder = /\$\{[^{}]+\}|\$\([^$()]+\)|%%[^%]+%%|\{\{[^{}]+\}\}/g;

export interface Placeholders {
  readonly text: (raw: string) => string;
  /** Whether a placeholder of BTDF was met. */
  readonly isMaster: () => boolean;
  /** Those that were not filled, each once. */
  readonly open: () => readonly string[];
}

export function placeholders(values: ReadonlyMap<string, string> | undefined): Placeholders {
  const open = new Set<string>();
  let master = false;
  const fill = (raw: string, depth: number): string =>
    raw.replace(anyPlaceholder, (whole) => {
      const isMaster = whole.startsWith('${');
      master ||= isMaster;
      const value = isMaster ? values?.get(whole.slice(2, -1).trim().toLowerCase()) : undefined;
      if (value !== undefined && depth < 5) return fill(value, depth + 1);
      if (open.size < 200) open.add(whole);
      return whole;
    });
  return {
    text: (raw) => (/[$%{]/.test(raw) ? fill(raw, 0) : raw),
    isMaster: () => master,
    open: () => [...open],
  };
}
