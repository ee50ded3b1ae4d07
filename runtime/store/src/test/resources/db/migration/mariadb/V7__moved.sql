CREATE TABLE `purse` (
  `id` binary(16) NOT NULL,
  `balance` decimal(19, 4) NOT NULL,
  `coins` bigint NOT NULL,
  CONSTRAINT `pk_purse` PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE `journal` (
  `id` binary(16) NOT NULL,
  `state` varchar(10) NOT NULL,
  CONSTRAINT `pk_journal` PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE `payment` (
  `id` binary(16) NOT NULL,
  `amount` decimal(19, 4) NOT NULL,
  `coins` bigint NOT NULL,
  `state` varchar(10) NOT NULL,
  `from_id` binary(16) NOT NULL,
  `to_id` binary(16) NOT NULL,
  `journal_id` binary(16),
  CONSTRAINT `pk_payment` PRIMARY KEY (`id`),
  CONSTRAINT `fk_payment_from_id` FOREIGN KEY (`from_id`) REFERENCES `purse` (`id`),
  CONSTRAINT `fk_payment_to_id` FOREIGN KEY (`to_id`) REFERENCES `purse` (`id`),
  CONSTRAINT `fk_payment_journal_id` FOREIGN KEY (`journal_id`) REFERENCES `journal` (`id`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX `ix_payment_from_id` ON `payment` (`from_id`, `id`);
CREATE INDEX `ix_payment_to_id` ON `payment` (`to_id`, `id`);
CREATE INDEX `ix_payment_journal_id` ON `payment` (`journal_id`, `id`);
