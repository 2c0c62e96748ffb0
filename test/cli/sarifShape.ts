/**
 * What SARIF 2.1.0 demands of the parts that bizha writes, as a JSON Schema: required members, types, closed objects and
 * enumerations. The published schema comes in no package, so this is written from the standard; the TypeScript types of
 * the standard hold the reporter to the rest.
 */
const text = { type: 'string', minLength: 1 };
const messageShape = { type: 'object', required: ['text'], additionalProperties: false, properties: { text } };
const closed = (required: readonly string[], properties: object): object => ({
  type: 'object',
  required,
  additionalProperties: false,
  properties,
});
const level = { enum: ['none', 'note', 'warning', 'error'] };
const positive = { type: 'integer', minimum: 1 };
const bag = { type: 'object', properties: { tags: { type: 'array', items: text, uniqueItems: true } } };
const physicalLocation = closed(['artifactLocation', 'region'], {
  artifactLocation: closed(['uri'], {
    uri: { type: 'string', pattern: "^(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@/]|%[0-9A-F]{2})+$" },
  }),
  region: closed(['startLine', 'startColumn', 'endLine', 'endColumn'], {
    startLine: positive,
    startColumn: positive,
    endLine: positive,
    endColumn: positive,
  }),
});

export const sarifShape: object = closed(['version', 'runs'], {
  $schema: { const: 'https://json.schemastore.org/sarif-2.1.0.json' },
  version: { const: '2.1.0' },
  runs: {
    type: 'array',
    minItems: 1,
    items: closed(['tool', 'results'], {
      tool: closed(['driver'], {
        driver: closed(['name', 'rules'], {
          name: text,
          version: text,
          semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
          rules: {
            type: 'array',
            uniqueItems: true,
            items: closed(['id', 'shortDescription', 'help', 'helpUri'], {
              id: text,
              shortDescription: messageShape,
              fullDescription: messageShape,
              help: closed(['text'], { text, markdown: text }),
              helpUri: { type: 'string', pattern: '^https://[^\\s]+$' },
              defaultConfiguration: closed([], { level }),
              properties: bag,
            }),
          },
        }),
      }),
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      invocations: {
        type: 'array',
        items: closed(['executionSuccessful'], {
          executionSuccessful: { type: 'boolean' },
          toolExecutionNotifications: { type: 'array', items: closed(['message'], { level, message: messageShape }) },
        }),
      },
      results: {
        type: 'array',
        items: closed(['ruleId', 'message', 'locations', 'partialFingerprints', 'suppressions'], {
          ruleId: text,
          ruleIndex: { type: 'integer', minimum: 0 },
          level,
          message: messageShape,
          locations: {
            type: 'array',
            minItems: 1,
            items: closed(['physicalLocation'], {
              physicalLocation,
              logicalLocations: { type: 'array', items: closed([], { fullyQualifiedName: text }) },
            }),
          },
          relatedLocations: {
            type: 'array',
            items: closed(['physicalLocation'], {
              id: { type: 'integer', minimum: 0 },
              physicalLocation,
              message: messageShape,
            }),
          },
          partialFingerprints: { type: 'object', minProperties: 1, additionalProperties: text },
          suppressions: {
            type: 'array',
            items: closed(['kind'], {
              kind: { enum: ['inSource', 'external'] },
              status: { enum: ['accepted', 'underReview', 'rejected'] },
              justification: text,
            }),
          },
          properties: bag,
        }),
      },
    }),
  },
});
