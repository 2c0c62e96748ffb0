/** Whether a component's failure alone stops something: the one definition that hover, trees and summary share. */
import type { Component, Impact } from '../failure/model.ts';
import { stopsWork } from '../failure/scope.ts';

/** A candidate whose failure gives `application` or worse, in any phase. */
export function isSinglePoint(component: Component, impact: Impact): boolean {
  return component.candidate && stopsWork(impact);
}
