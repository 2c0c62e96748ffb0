/**
 * The scalar values of the format: text to seconds, bytes, percentages. Pure, without messages.
 */

const secondsPer: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86400 };
const bytesPer: Readonly<Record<string, number>> = { KB: 2 ** 10, MB: 2 ** 20, GB: 2 ** 30, TB: 2 ** 40 };

/** `15m` → 900 seconds; `undefined` for anything else. */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d{1,9}(?:\.\d{1,6})?) ?([smhd])$/.exec(text);
  return match?.[1] && match[2] ? Number(match[1]) * (secondsPer[match[2]] ?? 1) : undefined;
}

/** Seconds → `15m`, in the largest unit that divides them. */
export function formatDuration(seconds: number): string {
  for (const unit of ['d', 'h', 'm']) {
    const per = secondsPer[unit] ?? 1;
    if (seconds >= per && seconds % per === 0) return `${seconds / per}${unit}`;
  }
  return `${seconds}s`;
}

/** `62%` → 62. */
export function parsePercentage(text: string): number | undefined {
  const match = /^(\d{1,6}(?:\.\d{1,6})?) ?%$/.exec(text);
  return match?.[1] ? Number(match[1]) : undefined;
}

/** `64GB` → bytes. */
export function parseSize(text: string): number | undefined {
  const match = /^(\d{1,9}(?:\.\d{1,6})?) ?([KMGT]B)$/i.exec(text);
  return match?.[1] && match[2] ? Number(match[1]) * (bytesPer[match[2].toUpperCase()] ?? 1) : undefined;
}

/** Whether `text` is a day of the calendar as `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
