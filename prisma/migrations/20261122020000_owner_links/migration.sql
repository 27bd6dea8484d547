-- AlterTable
ALTER TABLE "share_links" ADD COLUMN "owner" BOOLEAN NOT NULL DEFAULT false;
-- AlterTable
ALTER TABLE "share_links" ADD COLUMN "show_name" BOOLEAN NOT NULL DEFAULT true;
-- AlterTable
ALTER TABLE "share_links" ADD COLUMN "cards" TEXT;
-- AlterTable
ALTER TABLE "share_links" ADD COLUMN "opens" INTEGER NOT NULL DEFAULT 0;
