-- AlterTable
ALTER TABLE "sources" ADD COLUMN "user_id" TEXT;
-- AlterTable
ALTER TABLE "sources" ADD COLUMN "origins" TEXT;
-- AlterTable
ALTER TABLE "sources" ADD COLUMN "events_per_minute" INTEGER;
-- AlterTable
ALTER TABLE "sources" ADD COLUMN "mapping" TEXT;

-- CreateTable
CREATE TABLE "write_keys" (
    "hash" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "created_at_ms" BIGINT NOT NULL,
    "last_used_at_ms" BIGINT,
    "revoked_at_ms" BIGINT,

    CONSTRAINT "write_keys_pkey" PRIMARY KEY ("hash")
);

-- AddForeignKey
ALTER TABLE "write_keys" ADD CONSTRAINT "write_keys_source_fkey" FOREIGN KEY ("source") REFERENCES "sources" ("name") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "write_keys_source_idx" ON "write_keys"("source");

-- The one key that a source had goes on working.
INSERT INTO "write_keys" ("hash", "source", "prefix", "created_at_ms", "revoked_at_ms")
SELECT "key_hash", "name", 'ak_', "created_at_ms", "revoked_at_ms" FROM "sources";

-- DropIndex
DROP INDEX "sources_key_hash_key";
-- AlterTable
ALTER TABLE "sources" DROP COLUMN "key_hash";

-- CreateTable
CREATE TABLE "aliases" (
    "from_id" TEXT NOT NULL,
    "to_id" TEXT NOT NULL,
    "created_at_ms" BIGINT NOT NULL,

    CONSTRAINT "aliases_pkey" PRIMARY KEY ("from_id")
);

-- CreateIndex
CREATE INDEX "aliases_to_id_idx" ON "aliases"("to_id");

-- CreateTable
CREATE TABLE "heartbeats" (
    "source" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "viewing" TEXT NOT NULL,
    "at_ms" BIGINT NOT NULL,
    "position_ms" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "facts" TEXT,
    "part" INTEGER,
    "received_at_ms" BIGINT NOT NULL,

    CONSTRAINT "heartbeats_pkey" PRIMARY KEY ("source", "message_id")
);

-- CreateIndex
CREATE INDEX "heartbeats_source_viewing_idx" ON "heartbeats"("source", "viewing");
-- CreateIndex
CREATE INDEX "heartbeats_part_received_at_ms_idx" ON "heartbeats"("part", "received_at_ms");

-- CreateTable
CREATE TABLE "dead_letters" (
    "id" BIGSERIAL NOT NULL,
    "source" TEXT NOT NULL,
    "protocol" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "message_id" TEXT,
    "user_id" TEXT,
    "code" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "body" TEXT,
    "received_at_ms" BIGINT NOT NULL,

    CONSTRAINT "dead_letters_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "dead_letters_source_digest_key" ON "dead_letters"("source", "digest");
-- CreateIndex
CREATE INDEX "dead_letters_user_id_idx" ON "dead_letters"("user_id");
