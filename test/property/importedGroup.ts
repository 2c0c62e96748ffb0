/** Made-up BizTalk groups, and the files that their administrators could export: none contradicts another. */
import fc from 'fast-check';
import { bindings, location, sendPort } from '../unit/importers/bindingText.ts';

interface MadeUpGroup {
  readonly servers: readonly string[];
  readonly hosts: readonly {
    readonly name: string;
    readonly type: 1 | 2;
    readonly on: readonly number[];
    readonly bits32: boolean;
  }[];
  readonly ports: readonly {
    readonly name: string;
    readonly application: string;
    readonly host: number;
    readonly adapter: string;
  }[];
  readonly locations: readonly { readonly name: string; readonly application: string; readonly host: number }[];
}

/** Names that BizTalk allows and that mean something else in YAML or in a topology. */
const hardNames = [
  'Yes',
  'null',
  '1.0',
  '- x',
  '#x',
  'a: b',
  'A/B',
  'a@b',
  'x-y',
  '<<',
  '{a}',
  "it's",
  'say "x"',
  '*a',
  '&a',
  '%a',
  '~',
  'é',
  `${'$'}{X}`,
  'notes',
  '__proto__',
  'constructor',
  'A-B',
  '0x1',
  '[a',
  '!t',
  '|',
  '> ',
];

const name = (prefix: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 30 }).map((n) => `${prefix}${n}`) },
    { weight: 1, arbitrary: fc.constantFrom(...hardNames) },
    {
      weight: 1,
      arbitrary: fc
        .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
        .filter(
          (text) =>
            /^[^\p{Cc}\p{Cs}\p{Cn}\uFEFF\uFFFD-\uFFFF\u2028-\u202E\u2066-\u2069]+$/u.test(text) &&
            text.trim() === text &&
            !text.includes('  '),
        ),
    },
  );

const named = <T extends { readonly name: string }>(
  arbitrary: fc.Arbitrary<T>,
  size: { minLength?: number; maxLength: number },
): fc.Arbitrary<T[]> => fc.uniqueArray(arbitrary, { ...size, selector: (each) => each.name.toLowerCase() });

export const groups: fc.Arbitrary<MadeUpGroup> = fc.record({
  servers: fc.constantFrom(['BTS01'], ['BTS01', 'BTS02'], ['bts01.contoso.local', 'BTS02', 'BTS-03']),
  hosts: named(
    fc.record({
      name: name('Host'),
      type: fc.constantFrom(1 as const, 2 as const),
      on: fc.uniqueArray(fc.nat(2), { maxLength: 3 }),
      bits32: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  ports: named(
    fc.record({
      name: name('Snd'),
      application: name('App'),
      host: fc.nat(9),
      adapter: fc.constantFrom('FILE', 'FTP', 'WCF-SQL', 'Contoso EDI', 'contoso edi', 'x-y'),
    }),
    { maxLength: 8 },
  ),
  locations: named(fc.record({ name: name('Rcv'), application: name('App'), host: fc.nat(9) }), { maxLength: 8 }),
});

/** Exports of a group: its settings, a dump of WMI, a binding file for each application. */
export function filesOf(group: MadeUpGroup): Readonly<Record<string, string>> {
  const { servers, hosts } = group;
  const hostOf = (index: number): MadeUpGroup['hosts'][number] =>
    hosts[index % hosts.length] ?? { name: '', type: 1, on: [], bits32: false };
  const serversOf = (on: readonly number[]): string[] => [
    ...new Set(on.map((index) => servers[index % servers.length] ?? '')),
  ];
  const xml = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  const settings = `<Settings><ExportedGroup>SQLPROD:BIZTALKMGMTDB</ExportedGroup><HostSettings>${hosts
    .map(
      (host) =>
        `<Host Name="${xml(host.name)}"><Setting Name="IsHost32BitOnly">${host.bits32 ? 'True' : 'False'}</Setting></Host>`,
    )
    .join('')}</HostSettings><HostInstanceSettings>${hosts
    .map(
      (host) =>
        `<Host Name="${xml(host.name)}">${serversOf(host.on)
          .map((server) => `<Server Name="${server}"/>`)
          .join('')}</Host>`,
    )
    .join('')}</HostInstanceSettings></Settings>`;
  const wmi = JSON.stringify({
    format: 'bizha-wmi',
    version: 1,
    group: { MgmtDbServerName: 'SQLPROD', MgmtDbName: 'BizTalkMgmtDb', MajorVersion: 3, MinorVersion: 12 },
    servers: servers.map((Name) => ({ Name })),
    hosts: hosts.map((host) => ({ Name: host.name, HostType: host.type, IsHost32BitOnly: host.bits32 })),
    instances: hosts.flatMap((host) =>
      serversOf(host.on).map((RunningServer) => ({ HostName: host.name, RunningServer })),
    ),
  });
  // A receive handler of an adapter fits the type of its host.
  const parts = [
    ...group.ports.map(({ host, ...port }) => ({
      application: port.application,
      text: sendPort({ ...port, host: hostOf(host).name, capabilities: 15371, address: 'http://a/b?SECRET' }),
    })),
    ...group.locations.map(({ host, ...each }) => {
      const isolated = hostOf(host).type === 2;
      const adapter = isolated ? { adapter: 'HTTP', capabilities: 387 } : { adapter: 'FILE', capabilities: 11 };
      return {
        application: each.application,
        text: location({ ...each, ...adapter, host: hostOf(host).name, address: '\\\\FS01\\in\\*.xml' }),
      };
    }),
  ];
  const applications = [...new Set(parts.map(({ application }) => application.toLowerCase()))];
  return {
    'settings.xml': settings,
    'wmi.json': wmi,
    ...Object.fromEntries(
      applications.map((application, index) => [
        `bindings-${index}.xml`,
        bindings(...parts.filter((part) => part.application.toLowerCase() === application).map(({ text }) => text)),
      ]),
    ),
  };
}
