-- CreateTable
-- INTEGER, as in "events".
CREATE TABLE "erasures" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "user_hash" TEXT NOT NULL,
    "erased" BOOLEAN NOT NULL,
    "at_ms" BIGINT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "erasures_user_hash_key" ON "erasures"("user_hash");
