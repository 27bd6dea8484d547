-- AlterTable
ALTER TABLE "sources" ADD COLUMN "letters_dropped" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "dead_letters_source_id_idx" ON "dead_letters"("source", "id");

-- CreateTable
CREATE TABLE "erasing" (
    "user_id" TEXT NOT NULL,
    "at_ms" BIGINT NOT NULL,

    CONSTRAINT "erasing_pkey" PRIMARY KEY ("user_id")
);
