/** The page of a rule as it is in the documentation, with its examples. */
import type { RuleInfo } from '../rules/rule.ts';
import { rulePage } from './rulePage.ts';

/**
 * Put in by the build: the pages of `docs/rules`, by rule, as JSON, which costs nothing before somebody reads a page.
 * Sources that run without a build have none.
 */
declare const bundledRulePages: string | undefined;

let pages: Readonly<Record<string, string>> | undefined;

/** The page, as Markdown that ends with a line end; without examples where none were built in. */
export function documentedPage(rule: RuleInfo): string {
  pages ??= JSON.parse(
    (typeof bundledRulePages === 'undefined' ? undefined : bundledRulePages) ?? '{}',
  ) as typeof pages;
  return pages?.[rule.id] ?? rulePage(rule);
}
