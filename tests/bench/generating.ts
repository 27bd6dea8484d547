import { cpus } from 'node:os';
import { generatedOnce } from './bench-store';
import { type Figure, inThousands } from './figure';

/** The whole of a generation, alone: there is nothing to compare it with but what is wanted. */
export async function generating(file: string): Promise<Figure[]> {
  const { events, people, seconds, freezing, peakMb, phases } = await generatedOnce(file);
  console.log(`\nSeconds of each phase: ${JSON.stringify(phases)}`);
  const what = `generate ${inThousands(people)} people, ${inThousands(events)} events, ${cpus().length} cores`;
  return [
    { what, annum: `${seconds} s`, baseline: '', ratio: '', wanted: '< 240 s at 200,000 people and 20 M events on 2 cores' },
    {
      what: 'of it: read, compute and freeze',
      annum: `${inThousands(freezing.recaps)} recaps/s (${inThousands(freezing.people)} people/s)`,
      baseline: '',
      ratio: '',
      wanted: '>= 5,000 recaps/s',
    },
    { what: 'of it: peak memory, all processes', annum: `${inThousands(peakMb)} MB`, baseline: '', ratio: '', wanted: '< 6,000 MB' },
  ];
}

/** The same for a tenth of the people: how time grows with events. */
export async function growth(file: string, tenth: string): Promise<Figure[]> {
  const [small, large] = [await generatedOnce(tenth), await generatedOnce(file)];
  const times = large.events / small.events;
  return [
    {
      what: `growth: ${times.toFixed(1)} x the events (${inThousands(large.events)})`,
      annum: `${large.seconds} s`,
      baseline: `${inThousands(small.events)} events ${small.seconds} s`,
      ratio: `${(large.seconds / small.seconds).toFixed(1)} x the time`,
      wanted: '<= 11',
    },
  ];
}
