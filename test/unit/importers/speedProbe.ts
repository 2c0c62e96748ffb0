/** Run as a process: `passes`, `memory` or `share` and how many bytes of bindings, or what is measured against its size.
 * Prints one number. */
import { SaxesParser } from 'saxes';
import { targetFrom } from '../../../server/src/importers/bindings/address.ts';
import { importFiles, importSteps } from '../../../server/src/importers/importFiles.ts';
import type { ImportResult } from '../../../server/src/importers/importResult.ts';
import { linear } from '../../support/linear.ts';
import { bindings, escaped, sendPort } from './bindingText.ts';

const [what, size] = process.argv.slice(2);
const bytes = bindingBytes(Number(size ?? 0));

if (what === 'passes') process.stdout.write(String(passes()));
else if (what === 'memory') {
  run();
  process.stdout.write(String(Math.round(process.resourceUsage().maxRSS / 1024)));
} else if (what === 'share') {
  run();
  const shares = [run(), run(), run()].map(({ longest, whole }) => longest / whole);
  process.stdout.write(String(Math.min(...shares)));
} else process.stdout.write(growsTooFast(what ?? '') ? '0' : '1');

/** Whether four times as much takes more than eight times as long, at best of three. */
function growsTooFast(of: string): boolean {
  try {
    linear(
      1,
      (n) => workOf(of, n),
      (work) => {
        for (const each of work) each();
      },
    );
    return false;
  } catch {
    return true;
  }
}

/** What is measured, `scale` times as much as the least. */
function workOf(of: string, scale: number): readonly (() => void)[] {
  const ports = (n: number, name: (i: number) => string): string[] =>
    Array.from({ length: n }, (_, i) => sendPort({ name: name(i), host: 'H', address: 'http://a/b' }));
  const importText = (text: string, into?: string): ImportResult =>
    importFiles([{ path: 'a', bytes: new TextEncoder().encode(text) }], into === undefined ? {} : { into });
  if (of === 'into') {
    const [first = '', ...others] = ports(150 * scale, (i) => `Snd_${i}`);
    const into = importText(bindings(first)).topology ?? '';
    return [() => importText(bindings(first, ...others), into)];
  }
  if (of === 'names') {
    const misfits = bindings(
      ...ports(150 * scale, (i) => ['/', ':', '@'].map((sign) => sign.repeat(1 + (i % 5))).join('')),
    );
    return [() => importText(misfits)];
  }
  if (of === 'same') {
    const same = bindings(...ports(1_000 * scale, () => 'Snd'));
    return [() => importText(same)];
  }
  const hostile = [
    '@',
    ':',
    '://',
    '?',
    ';',
    '\\',
    '/',
    '[',
    '%3d',
    '$'.concat('{'),
    '=',
    '"',
    '<!--',
    '<a>',
    '&',
    '{',
    ',',
    '\t',
    '\r\n',
    '\0',
    '_x0041_',
  ];
  if (of === 'addresses')
    return hostile.map((part) => () => void targetFrom(`x://${part.repeat(20_000 * scale)}`, 'FILE'));
  const heads = ['', '<', '<BindingInfo>', '<BindingInfo a="', '{"a":"', '[', 'HostName\tHostType\n', '"', '#TYPE '];
  return heads.flatMap((head) => hostile.map((part) => () => void importText(head + part.repeat(300 * scale))));
}

/** The import in plain passes: the best of many of each, so that what other processes do counts for neither. */
function passes(): number {
  const best = (measured: () => void, times: number): number => {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < times; i++) {
      const start = process.cpuUsage();
      measured();
      const { user, system } = process.cpuUsage(start);
      least = Math.min(least, user + system);
    }
    return least;
  };
  const plain = (): void => {
    const parser = new SaxesParser({ xmlns: false });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(new TextDecoder().decode(bytes)).close();
  };
  // The first ones are for the compiler.
  best(plain, 10);
  best(run, 10);
  return best(run, 40) / best(plain, 40);
}

function run(): { readonly longest: number; readonly whole: number } {
  const started = performance.now();
  let longest = 0;
  const steps = importSteps([{ path: 'large.xml', bytes }]);
  for (;;) {
    const start = performance.now();
    const { done } = steps.next();
    longest = Math.max(longest, performance.now() - start);
    if (done) return { longest, whole: performance.now() - started };
  }
}

/** A binding file of about so many bytes, most of them transport data, as in real ones. Made by hand. */
function bindingBytes(length: number): Uint8Array {
  const data = escaped(
    `<CustomProps>${'<Property vt="8">some value of the adapter</Property>'.repeat(25)}</CustomProps>`,
  )
    .replaceAll('&#60;', '&lt;')
    .replaceAll('&#62;', '&gt;')
    .replaceAll('&#34;', '"');
  const port = (n: number): string =>
    `<SendPort Name="Snd_Orders_${n}" IsStatic="true" IsTwoWay="false" BindingOption="0">
  <TransmitPipeline Name="Pipe" FullyQualifiedName="Pipe, Version=1.0.0.0" Type="2" />
  <PrimaryTransport>
    <Address>\\\\FS01\\orders\\${n}\\%MessageID%.xml</Address>
    <TransportType Name="FILE" Capabilities="11" ConfigurationClsid="5e49e3a6-b4fc-4077-b44c-22f34a242fdb" />
    <TransportTypeData>${data}</TransportTypeData>
    <RetryCount>3</RetryCount><RetryInterval>5</RetryInterval><OrderedDelivery>${n % 9 === 0}</OrderedDelivery>
    <SendHandler Name="SendHost${n % 5}" HostTrusted="false"><TransportType Name="FILE" Capabilities="11" /></SendHandler>
  </PrimaryTransport>
  <SecondaryTransport><Address /><SendHandler xsi:nil="true" /></SecondaryTransport>
  <ApplicationName>Application${n % 30}</ApplicationName>
</SendPort>\n`;
  const encoder = new TextEncoder();
  const whole = new Uint8Array(length + 100_000);
  let at = 0;
  const put = (text: string): void => {
    at += encoder.encodeInto(text, whole.subarray(at)).written;
  };
  put('<BindingInfo xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" Version="3.5.1.0"><SendPortCollection>\n');
  for (let n = 0; at < length; n++) put(port(n));
  put('</SendPortCollection></BindingInfo>\n');
  return whole.subarray(0, at);
}
