import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** Reads a password from the terminal without showing it; empty when the user just presses Enter. */
export function askPassword(question: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  process.stderr.write(question);
  return new Promise((resolve, reject) => {
    terminal.question('', (answer) => {
      process.stderr.write('\n');
      terminal.close();
      resolve(answer);
    });
    terminal.once('SIGINT', () => {
      process.stderr.write('\n');
      terminal.close();
      reject(new Error('Stopped.'));
    });
  });
}

/** The password that a pipe carries: all of stdin without its last line end. */
export const readPassword = async (): Promise<string> => (await text(process.stdin)).replace(/\r?\n$/, '');
