// For Prisma's own command line (`prisma migrate status`, `prisma studio`), where its engine can be had. Annum itself migrates
// with `annum db migrate`, which keeps the same table of migrations.
import { defineConfig } from 'prisma/config';

const url = process.env.DATABASE_URL || 'file:./data/annum.db';

export default defineConfig({
  schema: url.startsWith('file:') ? 'prisma/schema.prisma' : 'prisma/postgresql/schema.prisma',
  datasource: { url },
});
