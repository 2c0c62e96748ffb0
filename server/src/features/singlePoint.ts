/** Whether a component's failure alone stops something: the one definition that hover, trees and summary share. */
import type { Component, Impact, Scope } from '../failure/model.ts';

/** A candidate whose failure gives `application` or worse, in any phase. */
export function isSinglePoint(component: Component, { scope }: Impact): boolean {
  return component.candidate && reachesWork(scope);
}

/** Whether a failure of this scope stops or delays a workload or feature. */
export function reachesWork(scope: Scope): boolean {
  return scope === 'systemwide' || scope === 'host' || scope === 'application';
}
