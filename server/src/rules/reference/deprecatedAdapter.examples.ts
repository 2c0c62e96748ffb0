/** Examples of `reference/deprecated-adapter`. */
import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'reference/deprecated-adapter',
  fires: `bizha: 1
group:
  version: "2020"
hosts:
  Web:
    type: isolated
    receive: [SOAP] # want
`,
  alsoFires: [
    {
      name: 'without a replacement',
      change: [
        ['type: isolated', 'type: in-process'],
        ['[SOAP]', '[WCF-NetTcpRelay]'],
      ],
    },
    {
      name: 'the web service of SharePoint',
      change: [
        ['"2020"', '"2013 R2"'],
        ['type: isolated', 'type: in-process'],
        ['[SOAP] # want', '{ SharePoint: { webService: true } } # want'],
      ],
    },
  ],
  silent: [
    { name: 'an older version', change: [['"2020"', '"2013"']] },
    { name: 'another adapter', change: [['[SOAP] # want', '[WCF-BasicHttp]']] },
  ],
  absent: [{ name: 'the version is not stated', change: [['group:\n  version: "2020"\n', '']] }],
  fixes: [{ title: 'Replace the adapter with WCF-BasicHttp', change: [['[SOAP]', '[WCF-BasicHttp]']] }],
};
