-- AlterTable
ALTER TABLE "runs" ADD COLUMN "step" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "runs" ADD COLUMN "steps" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "visits" (
    "user_id" TEXT NOT NULL PRIMARY KEY,
    "token_hash" TEXT NOT NULL,
    "edition_id" TEXT NOT NULL,
    "wish" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "parts" INTEGER NOT NULL DEFAULT 0,
    "events" INTEGER NOT NULL DEFAULT 0,
    "created_at_ms" BIGINT NOT NULL,
    "forget_at_ms" BIGINT
);

-- CreateIndex
CREATE UNIQUE INDEX "visits_token_hash_key" ON "visits"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "visits_edition_id_key" ON "visits"("edition_id");

-- CreateIndex
CREATE INDEX "visits_forget_at_ms_idx" ON "visits"("forget_at_ms");
