/** A body that somebody might send to see what breaks. `refused`: no part of it can be used. */
interface HostileBody {
  readonly name: string;
  readonly body: Buffer;
  readonly refused: boolean;
}

const MB = 1024 * 1024;

/** The corpus: bodies that break parsers, stores and those who copy objects carelessly. */
export function hostileBodies(): HostileBody[] {
  const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  const refused: Record<string, string | Buffer> = {
    'an empty body': '',
    'white space': ' \n\t ',
    'an unfinished object': '{"type":"track"',
    'an unfinished string': '"track',
    'arrays in arrays': deep(100_000),
    'objects in objects': '{"batch":'.repeat(50_000),
    'nesting within an event': `{"type":"track","userId":"u","event":"Listen","batch":[],"payload":[],"properties":${deep(70)}}`,
    'a key __proto__': '{"type":"track","batch":[],"payload":[],"userId":"u","properties":{"__proto__":{"admin":true}}}',
    'a key __proto__ with escapes': '{"type":"track","batch":[],"userId":"u","traits":{"\\u005f\\u005fproto__":{"admin":true}}}',
    'a raw NUL': Buffer.from('{"type":"track","userId":"a\0b","batch":[],"payload":[]}'),
    'bytes that are no UTF-8': Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
    'half a letter in bytes': Buffer.from([0x5b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x5d]),
    'a string of 12 MB': `{"type":"track","userId":"u","event":"${'x'.repeat(12 * MB)}"}`,
    'spaces without end': ' '.repeat(12 * MB),
  };
  const told: Record<string, string> = {
    'a number': '7',
    null: 'null',
    'a batch of everything': '{"batch":[null,1,"a",[],{},true]}',
    'an id with NUL': '{"type":"track","userId":"a\\u0000b","messageId":"m\\u0000","event":"Listen"}',
    'half a letter': '{"type":"identify","userId":"u","traits":{"name":"\\ud800"}}',
    'a constructor': '{"type":"track","userId":"constructor","event":"constructor","properties":{"constructor":{"prototype":1}}}',
    'names of methods': '{"type":"toString","userId":"valueOf","event":"hasOwnProperty","messageId":"__defineGetter__"}',
    'a number beyond numbers':
      '{"type":"track","userId":"u","event":"Order Completed","properties":{"order_id":"o","total":1e999,"currency":"EUR"}}',
    'prices beyond integers':
      '{"type":"track","userId":"u","event":"Order Completed","properties":{"order_id":"p","currency":"EUR","products":[{"price":9e15,"quantity":9e15}]}}',
    'a time beyond time': '{"type":"track","userId":"u","event":"Listen","timestamp":"9999-12-31T23:59:59Z"}',
    'a time that is none': '{"type":"track","userId":"u","event":"Listen","timestamp":"2025-02-30T25:61:00Z"}',
    'a very long id': `{"type":"track","userId":"${'u'.repeat(10_000)}","event":"Listen"}`,
    'a position beyond every video':
      '{"type":"track","userId":"u","event":"Video Content Playing","properties":{"session_id":"s","asset_id":"a","position":1e300}}',
    'an alias of oneself': '{"type":"alias","userId":"u","previousId":"u"}',
    'keys without end': `{${Array.from({ length: 20_000 }, (_, index) => `"k${index}":0`).join(',')}}`,
    'a regular expression that never ends': `{"type":"track","userId":"u","event":"${'('.repeat(2_000)}","timestamp":"${'2'.repeat(5_000)}"}`,
  };
  return [
    ...Object.entries(refused).map(([name, body]) => ({ name, body: Buffer.from(body), refused: true })),
    ...Object.entries(told).map(([name, body]) => ({ name, body: Buffer.from(body), refused: false })),
  ];
}
