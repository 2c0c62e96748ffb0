/** Days of the calendar as `YYYY-MM-DD`; such texts are in the order of time. */

/** Whether `date` is more than a year before `today`. */
export function isOverAYear(date: string, today: string): boolean {
  return date < `${String(Number(today.slice(0, 4)) - 1).padStart(4, '0')}${today.slice(4)}`;
}

/** The day that comes so many days after another. */
export function daysLater(date: string, days: number): string {
  const day = 24 * 60 * 60 * 1000;
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}
