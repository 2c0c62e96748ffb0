/** The page of a rule as it is in the documentation, with its examples. */
import type { RuleInfo } from '../rules/rule.ts';
import { rulePage } from './rulePage.ts';

/** Put in by the build: the pages of `docs/rules`, by rule. Sources that run without a build have none. */
declare const bundledRulePages: Readonly<Record<string, string>> | undefined;

/** The page, as Markdown that ends with a line end; without examples where none were built in. */
export function documentedPage(rule: RuleInfo): string {
  const pages = typeof bundledRulePages === 'undefined' ? undefined : bundledRulePages;
  return pages?.[rule.id] ?? rulePage(rule);
}
