-- CreateTable
CREATE TABLE "erasures" (
    "id" BIGSERIAL NOT NULL,
    "user_hash" TEXT NOT NULL,
    "erased" BOOLEAN NOT NULL,
    "at_ms" BIGINT NOT NULL,

    CONSTRAINT "erasures_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "erasures_user_hash_key" ON "erasures"("user_hash");
