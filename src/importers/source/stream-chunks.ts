/** The pieces of a web stream, which is let go of when the caller stops early. Not every browser can go over one with `for await`. */
export async function* streamChunks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      ended = done;
      if (done) return;
      yield value;
    }
  } catch (error) {
    ended = true;
    throw error;
  } finally {
    // What is behind the stream may not be able to stop in the middle of a piece, and nobody waits for it.
    if (!ended) void reader.cancel().catch(() => undefined);
  }
}
