/** What the rules of the family `capacity` say. */
export const capacityMessages = {
  'capacity/loss-of-server.title': 'Remaining servers overloaded',
  'capacity/loss-of-server': 'If "{server}" fails, the others carry {percent} %.',
  'capacity/scale-out.title': 'BizTalk tier is the bottleneck',
  'capacity/scale-out': 'Add BizTalk servers.',
  'capacity/hosts-32bit-memory.title': '32-bit memory limit',
  'capacity/hosts-32bit-memory': 'Above the practical limit of a 32-bit instance.',
  'capacity/messagebox-bottleneck.title': 'Master MessageBox on weaker hardware',
  'capacity/messagebox-bottleneck': 'The master should be the strongest.',
} as const;
