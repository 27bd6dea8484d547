-- CreateTable
CREATE TABLE "comparisons" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "edition_id" TEXT NOT NULL,
    "inviter" TEXT NOT NULL,
    "guest" TEXT,
    "code" TEXT,
    "created_at_ms" BIGINT NOT NULL,
    "accepted_at_ms" BIGINT,
    "result" TEXT
);

-- CreateIndex
CREATE INDEX "comparisons_edition_id_inviter_idx" ON "comparisons"("edition_id", "inviter");

-- CreateIndex
CREATE INDEX "comparisons_edition_id_guest_idx" ON "comparisons"("edition_id", "guest");
