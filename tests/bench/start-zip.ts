// What a large export costs a browser at /start: `node src/dev/run.mjs tests/bench/start-zip.ts URL [MB]`, against a running server with START=on.
// Makes a zip of extended Spotify histories of so many MB, lets Chromium read and send it, and prints times and the memory of the page's process.
import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findChromium } from '../../src/dev/find-chromium.mjs';
import { CHROMIUM_FLAGS } from '../e2e/playwright.config';

const [url = 'http://localhost:3000', megabytes = '200'] = process.argv.slice(2);
const ROWS_A_FILE = 16_000;

/** Noise that packs as badly as real histories do: theirs are 8 to 12 times smaller as a zip, these 3 times. */
let state = 1;
const random = (below: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state % below;
};
const hex = (length: number) => randomBytes(length / 2).toString('hex');

/** One file of about 13 MB, whose rows are 5 minutes apart so that a whole zip is a long life of listening. */
function historyFile(index: number): Buffer {
  const rows = Array.from({ length: ROWS_A_FILE }, (_, at) => ({
    ts: new Date(Date.UTC(2025, 11, 31) - (index * ROWS_A_FILE + at) * 300_000).toISOString().replace('.000', ''),
    platform: `ios ${hex(24)}`,
    ms_played: 31_000 + random(200_000),
    conn_country: 'KR',
    ip_addr: `203.0.113.${random(250)}`,
    master_metadata_track_name: `Song ${random(4_000)} ${hex(220)}`,
    master_metadata_album_artist_name: `Artist ${random(900)}`,
    master_metadata_album_album_name: `Album ${random(900)}`,
    spotify_track_uri: `spotify:track:${hex(22)}`,
    episode_name: null,
    reason_start: 'trackdone',
    reason_end: 'trackdone',
    shuffle: false,
    skipped: false,
    offline: false,
    offline_timestamp: random(2 ** 31),
    incognito_mode: false,
  }));
  return Buffer.from(JSON.stringify(rows));
}

/** Writes the zip piece by piece; gives its size and what it inflates to. */
async function writeZip(path: string, bytes: number): Promise<{ zipped: number; inflated: number; events: number }> {
  const out = createWriteStream(path);
  const write = (part: Buffer) => new Promise<void>((resolve, reject) => out.write(part, (error) => (error ? reject(error) : resolve())));
  const central: Buffer[] = [];
  let [offset, inflated, files] = [0, 0, 0];
  while (offset < bytes) {
    const content = historyFile(files);
    const data = deflateRawSync(content, { level: 1 });
    const name = Buffer.from(`MyData/Streaming_History_Audio_${files}.json`);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const attributes = Buffer.alloc(14);
    attributes.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), shared, attributes, name]));
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, name, data]);
    await write(local);
    offset += local.length;
    inflated += content.length;
    files += 1;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files, 4);
  end.writeUInt16LE(files, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  await write(Buffer.concat([directory, Buffer.from('PK\x05\x06', 'latin1'), end]));
  await new Promise((resolve) => out.end(resolve));
  return { zipped: statSync(path).size, inflated, events: files * ROWS_A_FILE };
}

/** Resident megabytes of the renderer with the most, of the browser of this process id. */
function rendererMegabytes(browserPid: number): number {
  let most = 0;
  const parents = new Map<number, number>();
  const renderers: number[] = [];
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const status = readFileSync(`/proc/${entry}/status`, 'utf8');
      parents.set(Number(entry), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0));
      if (readFileSync(`/proc/${entry}/cmdline`, 'utf8').includes('--type=renderer')) renderers.push(Number(entry));
    } catch {
      // It ended meanwhile.
    }
  }
  const isOurs = (pid: number): boolean => pid === browserPid || (pid > 1 && isOurs(parents.get(pid) ?? 0));
  for (const pid of renderers.filter(isOurs)) {
    const rss = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    most = Math.max(most, rss);
  }
  return most;
}

const folder = mkdtempSync(join(tmpdir(), 'annum-zip-'));
const path = join(folder, 'my_spotify_data.zip');
const { zipped, inflated, events } = await writeZip(path, Number(megabytes) * 2 ** 20);
const mb = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;
console.log(`A zip of ${mb(zipped)} that inflates to ${mb(inflated)}, ${events.toLocaleString('en')} plays.`);

const server = await chromium.launchServer({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
const browser = await chromium.connect(server.wsEndpoint());
try {
  const pid = server.process().pid ?? 0;
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await page.goto(`${url}/start?lang=en`);
  await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
  const before = rendererMegabytes(pid);
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, rendererMegabytes(pid));
  }, 100);
  const timed = async (what: string, act: () => Promise<unknown>) => {
    const from = performance.now();
    peak = before;
    await act();
    console.log(
      `${what}: ${((performance.now() - from) / 1000).toFixed(1)} s, at most ${Math.round(peak)} MB (the empty page: ${Math.round(before)} MB)`,
    );
  };
  await timed('recognised and read', async () => {
    // By the protocol, so that the file is a file on disk and not bytes in a message.
    const session = await page.context().newCDPSession(page);
    const { root } = await session.send('DOM.getDocument');
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'input[type=file]' });
    await session.send('DOM.setFileInputFiles', { nodeId, files: [path] });
    await page.locator('[data-step=review], [data-step=failed]').waitFor({ timeout: 900_000 });
  });
  console.log(await page.locator('.start-found, .start-lead').first().textContent());
  await timed('read again and sent', async () => {
    await page.locator('.start-consent button').click();
    await page.locator('[data-step=making], [data-step=failed]').waitFor({ timeout: 1_800_000 });
  });
  clearInterval(timer);
  await page.goto(`${url}/start`);
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
