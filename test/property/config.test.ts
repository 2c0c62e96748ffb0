/** Any text is a configuration file: nothing fails, places lie in the text, and what cannot work is never off. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { configCompletionsAt } from '../../server/src/features/config/configCompletion.ts';
import { openConfig } from '../../server/src/features/config/configFile.ts';
import { configHoverAt } from '../../server/src/features/config/configHover.ts';
import { ruleOf } from '../../server/src/rules/registry.ts';
import { canBeSilenced } from '../../server/src/rules/rule.ts';
import { configSeverity } from '../../server/src/vocabulary/configFile.ts';
import { runsOf } from './seeds.ts';

const parts = fc.constantFrom(
  ...['rules:', 'rules: {', '}', 'host: off', 'host/no-instance: off', 'sql/mirroring: hint', 'syntax: off', 'x-a: &a'],
  ...['*a', '<<: *a', 'nonsense: loud', '"', "'", '[', ']', '- ', ': ', ', ', '#', '---', '...', '\t', '\uFEFF', '\0'],
  ...['\n', '\n', '\n', '\n  ', '\n  ', '\n    ', '\r\n', '\r\n  '],
);
const texts = fc.oneof(
  fc.array(parts, { maxLength: 30 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

describe('a configuration file of any text', () => {
  it('is read without failing, and reports in places of its own', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const config = openConfig(text);
        for (const { place } of config.findings) {
          const { start, end } = config.rangeOf(place);
          assert.ok(0 <= start && start <= end && end <= text.length, `${start} to ${end} of ${text.length}`);
        }
        for (const [name, severity] of Object.entries(config.settings)) {
          assert.ok(configSeverity.values.some((each) => each === severity));
          const rule = ruleOf(name);
          if (rule && severity === 'off') assert.ok(canBeSilenced(rule), name);
        }
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('has hovers and completions everywhere, or none', () => {
    fc.assert(
      fc.property(texts, fc.nat(200), (text, at) => {
        const config = openConfig(text);
        const offset = Math.min(at, text.length);
        configHoverAt(config, offset);
        for (const { edit } of configCompletionsAt(config, offset))
          assert.ok(edit.span.start <= offset && offset <= edit.span.end && edit.span.end <= text.length);
      }),
      { numRuns: runsOf(300) },
    );
  });
});
