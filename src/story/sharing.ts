/** A picture that is here already: shareable as a file, showable as an image. */
export interface Picture {
  readonly file: File;
  /** A data address: strict content policies allow it, and nothing has to be revoked. */
  readonly src: string;
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** Fetches a picture as a file. Rejects when the server has none or it is no picture. */
export async function fetchPicture(url: string, name: string, signal: AbortSignal): Promise<Picture> {
  const response = await fetch(url, { signal });
  const blob = await response.blob();
  if (!response.ok || !blob.type.startsWith('image/')) throw new Error(`No picture (${response.status}).`);
  return { file: new File([blob], name, { type: blob.type }), src: await dataAddress(blob) };
}

/** `left`: the person changed their mind, which needs no words; `unable`: this browser does not share this. */
export type ShareOutcome = 'shared' | 'left' | 'unable';

async function share(data: ShareData): Promise<ShareOutcome> {
  // Typed as always there; desktop Firefox has neither.
  const { canShare, share: handOn }: Partial<Navigator> = navigator;
  if (typeof handOn !== 'function' || (typeof canShare === 'function' && !canShare.call(navigator, data))) return 'unable';
  try {
    await handOn.call(navigator, data);
    return 'shared';
  } catch (error) {
    // A second tap meets the system's sheet that the first one opened: InvalidStateError.
    return error instanceof DOMException && ['AbortError', 'InvalidStateError'].includes(error.name) ? 'left' : 'unable';
  }
}

/** Hands the file to the system's share sheet. Must run inside a tap. The file goes alone: some targets drop a picture that comes with a link. */
export async function shareFiles(file: File): Promise<ShareOutcome> {
  const { canShare }: Partial<Navigator> = navigator;
  return typeof canShare === 'function' ? share({ files: [file] }) : 'unable';
}

/** Hands a link and what a person says about it to the system's share sheet. Must run inside a tap. */
export const shareLink = (url: string, text: string): Promise<ShareOutcome> => share({ url, text });

/** Saves a file as a download. */
export function saveFile({ file, src }: Picture): void {
  const link = document.createElement('a');
  link.href = src;
  link.download = file.name;
  link.click();
}

/** Puts text on the clipboard; rejects where the browser does not let it. */
export function copyText(text: string): Promise<void> {
  return navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject(new Error('No clipboard.'));
}

const PNG = 'image/png';

/** Whether this browser puts pictures on the clipboard. */
export function canCopyPictures(): boolean {
  const { clipboard }: Partial<Navigator> = navigator;
  // Typed as always there; older Firefox has neither, and not every browser says what it takes.
  if (typeof ClipboardItem === 'undefined' || typeof clipboard?.write !== 'function') return false;
  const { supports }: Partial<typeof ClipboardItem> = ClipboardItem;
  return typeof supports !== 'function' || supports.call(ClipboardItem, PNG);
}

/** Puts a picture that is here already on the clipboard. Must run inside a tap; rejects where the browser does not let it. */
export const copyPicture = (file: File): Promise<void> => navigator.clipboard.write([new ClipboardItem({ [PNG]: file })]);
