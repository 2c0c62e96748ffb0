// Which journeys share a window: to open one takes as long as many a journey. Each leaves only what the next does not meet.

/** Files of journeys, in the order in which they run. The panel that `rulePage` opens and the theme that `diagramThemes` picks stay. */
const shared = [
  ['diagram', 'diagramFiles', 'diagramView', 'diagramThemes'],
  ['fix', 'halfTyped', 'trees', 'pairs', 'simulate', 'rulePage'],
];

/**
 * Journeys as they run, a list for each window; those that share none have one alone.
 * @param {readonly import('./runJourney.mjs').Named[]} journeys
 */
export function inWindows(journeys) {
  const together = shared.map((ids) => ids.flatMap((id) => journeys.filter((each) => each.id === id)));
  const alone = journeys.filter(({ id }) => !shared.flat().includes(id)).map((each) => [each]);
  return [...together, ...alone].filter(({ length }) => length > 0);
}
