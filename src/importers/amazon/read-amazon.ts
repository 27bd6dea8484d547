import { AnnumError } from '../../model/errors';
import { hasColumns, headerOf, readTable } from '../csv/csv-table';
import type { Reading } from '../importer';
import { compareText, findFiles, namesOf } from '../source/find-files';
import type { FoundFile, Place } from '../source/found-file';
import { notesOf, readFiles } from '../source/read-files';
import { DIGITAL_COLUMNS, DIGITAL_NEEDS, ORDER_COLUMNS, ORDER_NEEDS, REFUND_COLUMNS, REFUND_NEEDS } from './columns';
import { mapDigital } from './map-digital';
import { mapLine } from './map-line';
import { survey } from './survey';

export interface AmazonRequest {
  format: 'amazon';
  /** Zips, folders and files, in any mix. */
  paths: readonly Place[];
  userId: string;
  /** Where the days of an order report are, which have no times; absent: where its shop is. */
  zone?: string;
}

/** Reads one person's purchases from the order history or the older order report, less what was returned, and digital ones at their price. Throws AnnumError when there is none. */
export async function readAmazon({ paths, userId, zone }: AmazonRequest): Promise<Reading> {
  const found = await findFiles(paths, kindOfAmazon);
  try {
    // Parts of an export repeat each other's rows: each file is an input of its own, so that they are kept once.
    const files = found.files.filter(({ kind }) => kind !== 'refunds').map((file) => ({ ...file, input: `${file.folder}/${file.name}` }));
    if (files.length === 0) {
      throw new AnnumError('not_found', `No Amazon orders in ${namesOf(paths)}.`, {
        mend: 'Give the zip that Amazon sent ("Your Orders.zip"), its folder, Retail.OrderHistory.1.csv, "Digital Items.csv", or an order report of items.',
      });
    }
    files.sort((a, b) => compareText(a.input, b.input));
    const refunds = found.files.filter(({ kind }) => kind === 'refunds');
    const orders = files.filter(({ kind }) => kind === 'orders');
    const digital = files.filter(({ kind }) => kind === 'digital');
    const { dates, returns } = await survey({ orders, digital, refunds }, zone ?? null);
    const notes = notesOf(files);
    notes.warnings.push(...dates.notes);
    const rowsOf = (file: (typeof files)[number]) => {
      if (file.kind === 'digital') return readTable(file.chunks(), DIGITAL_COLUMNS, (cells) => mapDigital(cells, { userId, dates }));
      const context = { userId, dates, returned: returns.asker() };
      return readTable(file.chunks(), ORDER_COLUMNS, (cells) => mapLine(cells, context));
    };
    return { notes, rows: () => readFiles(files, notes, rowsOf, found.close) };
  } catch (error) {
    found.close();
    throw error;
  }
}

export async function kindOfAmazon(file: FoundFile): Promise<'orders' | 'digital' | 'refunds' | null> {
  const header = await headerOf(file.chunks());
  if (header === null) return null;
  if (hasColumns(header, ORDER_COLUMNS, ORDER_NEEDS)) return 'orders';
  if (hasColumns(header, DIGITAL_COLUMNS, DIGITAL_NEEDS)) return 'digital';
  return hasColumns(header, REFUND_COLUMNS, REFUND_NEEDS) ? 'refunds' : null;
}
