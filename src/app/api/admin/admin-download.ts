import { failureResponse } from '@/server/http/failure-response';
import { type AdminCall, authorise, type Params, PRIVATE, type Route } from './admin-route';

interface Download {
  readonly fileName: string;
  readonly type: string;
  readonly chunks: AsyncGenerator<string>;
}

/** A route that an admin downloads a file from, as long as it may be: it is read as fast as it is taken. */
export function adminDownload<P extends Params>(open: (call: AdminCall<P>) => Promise<Download>): Route<P> {
  return async (request, { params }) => {
    try {
      const { db, admin } = await authorise(request);
      const { fileName, type, chunks } = await open({ admin, db, params: await params, form: new URLSearchParams() });
      const encoder = new TextEncoder();
      const body = new ReadableStream<Uint8Array>({
        async pull(controller) {
          const { done, value } = await chunks.next();
          if (done) controller.close();
          else controller.enqueue(encoder.encode(value));
        },
        async cancel() {
          await chunks.return(undefined);
        },
      });
      const disposition = `attachment; filename="${fileName.replace(/[^\w.-]/g, '_')}"`;
      return new Response(body, { headers: { ...PRIVATE, 'content-type': type, 'content-disposition': disposition } });
    } catch (error) {
      return failureResponse(error);
    }
  };
}
