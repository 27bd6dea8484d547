import { existsSync, readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly memoryMb: number;
  readonly cpuMs: number;
}

/** The kernel counts processor time in these. */
const TICK_MS = 10;

/** This process and its children. Linux only; nothing elsewhere. */
function processes(): Process[] {
  if (!existsSync('/proc/self/stat')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      try {
        // Fields after the name, which may hold spaces: parent 1, user time 11, system time 12.
        const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
          .replace(/^.*\) /, '')
          .split(' ');
        if (id !== String(process.pid) && fields[1] !== String(process.pid)) return [];
        const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0);
        return [{ memoryMb: kilobytes / 1024, cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS }];
      } catch {
        // It ended meanwhile.
        return [];
      }
    });
}

/** Processor time of this process and its living children, in milliseconds. */
export const cpuMs = (): number => processes().reduce((sum, process) => sum + process.cpuMs, 0);

/** Watches the resident memory of this process and its children, summed; `stop` says the greatest sum in megabytes. */
export function watchMemory(): { stop(): number } {
  let peakMb = 0;
  const look = () => {
    peakMb = Math.max(
      peakMb,
      processes().reduce((sum, { memoryMb }) => sum + memoryMb, 0),
    );
  };
  const timer = setInterval(look, 100).unref();
  return {
    stop() {
      look();
      clearInterval(timer);
      return Math.round(peakMb);
    },
  };
}
