package dev.bluewright.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/** The arithmetic that SQLite lacks: exact decimals as texts, in the words of SqliteWords. */
final class SqliteFunctions {
  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

  private SqliteFunctions() {}

  /** Adds them to a connection. */
  static void addTo(Connection connection) throws SQLException {
    two(connection, "bw_plus", BigDecimal::add);
    two(connection, "bw_minus", BigDecimal::subtract);
    two(connection, "bw_times", BigDecimal::multiply);
    two(connection, "bw_divided", SqliteFunctions::divided);
    add(connection, "bw_number", 2, call -> text(decoded(call)));
    add(connection, "bw_compared", 2, SqliteFunctions::compared);
    add(connection, "bw_same", 2, SqliteFunctions::same);
    add(connection, "bw_whole", 1, SqliteFunctions::whole);
    add(connection, "bw_decimal", 2, SqliteFunctions::stored);
    add(connection, "bw_between", 3, SqliteFunctions::between);
    add(connection, "bw_now", 0, _ -> SqliteText.moment(Instant.now()));
    Function.create(connection, "bw_sum", new Gathered(BigDecimal::add, BigDecimal.ZERO));
    Function.create(connection, "bw_least", new Gathered(BigDecimal::min, null));
    Function.create(connection, "bw_greatest", new Gathered(BigDecimal::max, null));
  }

  /** The arguments of one call. */
  interface Arguments {
    @Nullable String text(int index) throws SQLException;

    default @Nullable BigDecimal number(int index) throws SQLException {
      String text = text(index);
      return text == null ? null : new BigDecimal(text);
    }
  }

  /** What a call answers: a text, a Long, a Boolean or null. */
  @FunctionalInterface
  interface Body {
    @Nullable Object answer(Arguments arguments) throws SQLException;
  }

  private static void two(Connection connection, String name, NumberPair pair) throws SQLException {
    add(
        connection,
        name,
        2,
        call -> {
          BigDecimal left = call.number(0);
          BigDecimal right = call.number(1);
          return left == null || right == null ? null : text(pair.result(left, right));
        });
  }

  /** Makes one number of two, or none. */
  @FunctionalInterface
  interface NumberPair {
    @Nullable BigDecimal result(BigDecimal left, BigDecimal right);
  }

  private static void add(Connection connection, String name, int arguments, Body body)
      throws SQLException {
    Function.create(
        connection,
        name,
        new Function() {
          @Override
          protected void xFunc() throws SQLException {
            switch (body.answer(this::value_text)) {
              case null -> result();
              case Long number -> result(number);
              case Boolean truth -> result(truth ? 1 : 0);
              case Object text -> result(text.toString());
            }
          }
        },
        arguments,
        0);
  }

  private static @Nullable String text(@Nullable BigDecimal number) {
    return number == null ? null : number.toString();
  }

  private static @Nullable BigDecimal divided(BigDecimal left, BigDecimal right) {
    return right.signum() == 0
        ? null
        : left.divide(
            right, Math.max(FormulaWords.QUOTIENT_SCALE, left.scale()), RoundingMode.HALF_UP);
  }

  private static @Nullable BigDecimal decoded(Arguments call) throws SQLException {
    String text = call.text(0);
    return text == null ? null : SqliteText.decimal(text, scale(call));
  }

  private static int scale(Arguments call) throws SQLException {
    BigDecimal scale = call.number(1);
    return scale == null ? 0 : scale.intValueExact();
  }

  private static @Nullable Object compared(Arguments call) throws SQLException {
    BigDecimal left = call.number(0);
    BigDecimal right = call.number(1);
    return left == null || right == null ? null : (Object) (long) left.compareTo(right);
  }

  private static Object same(Arguments call) throws SQLException {
    BigDecimal left = call.number(0);
    BigDecimal right = call.number(1);
    if (left == null || right == null) {
      return left == null && right == null;
    }
    return left.compareTo(right) == 0;
  }

  private static @Nullable Object whole(Arguments call) throws SQLException {
    BigDecimal number = call.number(0);
    return number == null
        ? null
        : (Object) number.toBigInteger().min(GREATEST).max(LEAST).longValueExact();
  }

  private static @Nullable Object stored(Arguments call) throws SQLException {
    BigDecimal number = call.number(0);
    int scale = scale(call);
    return number == null
        ? null
        : SqliteText.wide(number.setScale(scale, RoundingMode.HALF_UP), scale);
  }

  private static @Nullable Object between(Arguments call) throws SQLException {
    String unit = call.text(0);
    String from = call.text(1);
    String to = call.text(2);
    if (unit == null || from == null || to == null) {
      return null;
    }
    ChronoUnit counted = ChronoUnit.valueOf(unit.toUpperCase(Locale.ROOT));
    boolean day = from.indexOf('T') < 0;
    return day
        ? counted.between(LocalDate.parse(from), LocalDate.parse(to))
        : counted.between(moment(from), moment(to));
  }

  private static LocalDateTime moment(String stored) {
    return LocalDateTime.ofInstant(Instant.parse(stored), ZoneOffset.UTC);
  }

  /** One number of the numbers of a group; the driver makes a copy for each group. */
  private static final class Gathered extends Function.Aggregate {
    private final BinaryOperator<BigDecimal> join;
    private @Nullable BigDecimal soFar;

    Gathered(BinaryOperator<BigDecimal> join, @Nullable BigDecimal start) {
      this.join = join;
      soFar = start;
    }

    @Override
    protected void xStep() throws SQLException {
      String text = value_text(0);
      if (text != null) {
        BigDecimal number = new BigDecimal(text);
        soFar = soFar == null ? number : join.apply(soFar, number);
      }
    }

    @Override
    protected void xFinal() throws SQLException {
      if (soFar == null) {
        result();
      } else {
        result(soFar.toString());
      }
    }
  }
}
