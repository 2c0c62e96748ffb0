/** The applications of one unit of a generated topology: what a binding file holds. */
import { name } from './names.ts';
import type { Random } from './random.ts';

/** Two applications: one written out line by line, one in a few lines. */
export function application({ n, random }: { readonly n: number; readonly random: Random }): string[] {
  const [web, ftp, file] = [name('RxWeb', n), name('RxFtp', n), name('RxFile', n)];
  const [process, send] = [name('Process', n), name('Send', n)];
  return [
    `  ${name('Orders', n)}:`,
    '    receiveLocations:',
    `      ${name('OrdersWeb', n)}:`,
    '        adapter: WCF-BasicHttp',
    `        host: ${web}`,
    `        address: /orders/${n}/service.svc`,
    `      ${name('OrdersFtp', n)}:`,
    '        adapter: FTP',
    `        host: ${ftp}`,
    `        address: ftp://partner${n}.example/orders`,
    ...(random.chance(0.5) ? ['        notes: polled at night only'] : []),
    `      ${name('OrdersFile', n)}:`,
    '        adapter: FILE',
    `        host: ${file}`,
    `        share: ${name('Inbox', n)}`,
    `        path: '\\\\corp.example\\in${n}\\*.xml'`,
    '    orchestrations:',
    `      ${name('Order', n)}: { host: ${process} }`,
    `      ${name('Invoice', n)}: { host: ${process}, usesRules: ${random.chance(0.2)} }`,
    '    sendPorts:',
    `      ${name('ToDatabase', n)}:`,
    '        adapter: WCF-SQL',
    `        host: ${send}`,
    `        uses: [${name('Partner', n)}]`,
    `      ${name('ToFile', n)}:`,
    '        adapter: FILE',
    `        host: ${send}`,
    `        target: '\\\\corp.example\\out${n}'`,
    ...(random.chance(0.2) ? ['        orderedDelivery: true'] : []),
    `      ${name('ToPartner', n)}: { adapter: WCF-SQL, host: ${send}, backup: { adapter: FILE, host: ${send} } }`,
    `  ${name('Stock', n)}:`,
    '    receiveLocations:',
    `      ${name('StockWeb', n)}: { adapter: WCF-BasicHttp, host: ${web}, address: /stock/${n} }`,
    '    sendPorts:',
    `      ${name('StockOut', n)}: { adapter: FILE, host: ${send}, target: '\\\\corp.example\\stock${n}' }`,
  ];
}
