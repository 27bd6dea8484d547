import { cardContext } from '@/cards/card-context';
import { windowLabelIn } from '@/i18n/window-label';
import type { Edition } from '@/model/edition';
import type { Locale } from '@/model/pack';
import { safeName } from '@/model/safe-name';
import { getPack } from '@/packs/registry';

/** What an edition is called where nobody's recap is open: "2025 in books". */
export function editionTitle(edition: Edition, locale: Locale): string {
  const label = windowLabelIn(locale, safeName(edition.label));
  return cardContext({ locale, pack: getPack(edition.pack), label, displayName: null }).words.shortTitle(label);
}
